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
  // In Firefox a box ends where the next begins, and none lies over another: there letters
  // of a kind are to have as much room as they need by themselves.
  sample.style.letterSpacing = '-2em';
  const areApart = letters.getBoundingClientRect().width === 0;
  sample.remove();
  const shared = inPixels ? 1.1 : 0.6;
  const widths = new Map();
  const needs = (text, parent) => {
      const style = getComputedStyle(parent);
      if (text > '\u3400') return parseFloat(style.fontSize);
      const key = [text, style.fontFamily, style.fontSize, style.fontWeight, parent.closest('[lang]').lang].join();
      if (!widths.has(key)) {
          const alone = document.createElement('span');
          alone.textContent = text;
          alone.style.cssText = 'position: absolute; white-space: nowrap; letter-spacing: 0';
          parent.append(alone);
          widths.set(key, alone.getBoundingClientRect().width);
          alone.remove();
      }
      return widths.get(key);
  };
  const lacksRoom = (node, parent) => [...node.data.slice(0, 40).matchAll(/[0-9a-z]+(?=[\u3400-\u9fff])|[\u3400-\u9fff](?=[0-9a-z])/gi)]
      .find(({ 0: text, index }) => {
          const [begin, end] = [index, index + text.length].map(at => {
              letters.setStart(node, at);
              letters.setEnd(node, at + 1);
              return letters.getBoundingClientRect();
          });
          return Math.abs(begin.top - end.top) < 2 && end.left - begin.left < needs(text, parent) - shared;
      });
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
      const crowded = areApart && lacksRoom(node, parent);
      if (crowded) {
          found.push(text.trim().slice(0, 40) + ' at ' + crowded[0]);
          continue;
      }
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
