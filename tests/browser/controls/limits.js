// A field takes so many letters and no more: a book may be pasted into it.
for (const e of all("input[type=text], input[type=search], textarea")) {
  if (!e.readOnly && e.maxLength < 0) {
    found.push(`${name(e)} takes any number of letters`);
  }
}
return found;
