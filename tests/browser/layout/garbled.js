// Lines in which digits or letters stand beside ideographs, and a letter is printed
// over the one before it: widths alone do not show it.
(() => {
  // WebKit gives the boxes of letters in whole pixels, rounded outwards: neighbours
  // share one. Elsewhere a third of a pixel shows.
  const sample = document.createElement('span'), letters = document.createRange();
  sample.textContent = 'iii';
  sample.style.fontSize = '13.37px';
  document.querySelector('main').append(sample);
  letters.setStart(sample.firstChild, 1);
  letters.setEnd(sample.firstChild, 2);
  const inPixels = [...letters.getClientRects()].every(box => box.left % 1 === 0 && box.width % 1 === 0);
  sample.remove();
  const shared = inPixels ? 1.1 : 0.6;
  const letter = /[0-9a-z\u3400-\u9fff]/i, found = [], seen = new Set();
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode() && seen.size < 60) {
      const node = walker.currentNode, text = node.data, parent = node.parentElement;
      if (!/[0-9a-z][\u3400-\u9fff]|[\u3400-\u9fff][0-9a-z]/i.test(text)) continue;
      if (parent.closest('svg') || parent.getClientRects().length === 0) continue;
      const key = parent.className + text.slice(0, 40);
      if (seen.has(key)) continue;
      seen.add(key);
      let before = null;
      for (let at = 0; at < Math.min(text.length, 40); at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          // The first of a line has another box, without a width, at the end of the
          // line before.
          const boxes = range.getClientRects(), here = boxes[boxes.length - 1];
          if (!here) continue;
          const covers = before && Math.abs(here.top - before.top) < 2 && here.left < before.right - shared;
          if (covers && letter.test(text[at]) && letter.test(text[at - 1])) {
              found.push(text.trim().slice(0, 40) + ' at ' + text[at]);
              break;
          }
          before = here;
      }
  }
  return found.slice(0, 3);
})()
