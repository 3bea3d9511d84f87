// Elements by role and accessible name, as a screen reader would say them: the
// part of "Accessible Name and Description Computation" that pages of this
// portal use. Plain DOM, so that every engine can run it.
//
// Arguments: what is wanted ({role, name, begins}), and the element in which it
// stands (none: the page). Returns the elements and every name of that role.
const [wanted, within] = [arguments[0], arguments[1] || document.body];
const clean = text => text.replace(/\s+/g, ' ').trim();

const TYPES = {
  button: 'button', submit: 'button', reset: 'button', checkbox: 'checkbox', radio: 'radio',
  range: 'slider', number: 'spinbutton', search: 'searchbox',
};
const TAGS = {
  article: 'article', aside: 'complementary', button: 'button', dd: 'definition',
  details: 'group', dialog: 'dialog', dt: 'term', fieldset: 'group', figure: 'figure',
  form: 'form', h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading',
  h6: 'heading', hr: 'separator', img: 'img', li: 'listitem', main: 'main', nav: 'navigation',
  ol: 'list', option: 'option', output: 'status', p: 'paragraph', progress: 'progressbar',
  summary: 'button', table: 'table', tbody: 'rowgroup', td: 'cell', textarea: 'textbox',
  thead: 'rowgroup', time: 'time', tr: 'row', ul: 'list',
};

function role(element) {
  const said = element.getAttribute('role');
  if (said) return said.split(' ')[0];
  const tag = element.localName;
  if (tag === 'a' || tag === 'area') return element.hasAttribute('href') ? 'link' : '';
  if (tag === 'input') return TYPES[element.type] || (element.type === 'hidden' ? '' : 'textbox');
  if (tag === 'select') return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
  if (tag === 'section') return name(element) ? 'region' : '';
  if (tag === 'th') return element.scope === 'row' ? 'rowheader' : 'columnheader';
  if (tag === 'header' || tag === 'footer') {
    const inside = element.closest('article, aside, main, nav, section');
    return inside ? '' : tag === 'header' ? 'banner' : 'contentinfo';
  }
  return TAGS[tag] || '';
}

// Whether a screen reader passes over it.
function isHidden(element) {
  // Those of a closed list have no place on the screen.
  const list = element.localName === 'option' && element.closest('select');
  if (list) return isHidden(list);
  return Boolean(element.closest('[hidden], [aria-hidden=true]'))
    || element.getClientRects().length === 0
    || getComputedStyle(element).visibility !== 'visible';
}

const FROM_CONTENT = /^(button|cell|checkbox|columnheader|heading|link|listitem|menuitem|option|radio|row|rowheader|switch|tab|time|paragraph|status|alert|term|definition)$/;

// What stands in an element, without what is not read; fields give what they hold.
function content(element) {
  let out = '';
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      out += node.data;
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.closest('[aria-hidden=true], [hidden]') || getComputedStyle(node).display === 'none') continue;
      const isApart = getComputedStyle(node).display !== 'inline';
      const said = node.getAttribute('aria-label') || node.getAttribute('alt') || content(node);
      out += isApart ? ` ${said} ` : said;
    }
  }
  return out;
}

function name(element) {
  const ids = (element.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
  const labels = ids.map(id => document.getElementById(id)).filter(Boolean);
  if (labels.length > 0) return clean(labels.map(content).join(' '));
  const label = element.getAttribute('aria-label');
  if (label && label.trim()) return clean(label);
  if (element.labels && element.labels.length > 0) {
    return clean([...element.labels].map(label => labelText(label, element)).join(' '));
  }
  const tag = element.localName;
  if (tag === 'img') return clean(element.getAttribute('alt') || '');
  if (tag === 'input' && /^(button|submit|reset)$/.test(element.type)) return clean(element.value);
  if (tag === 'fieldset') return clean(first(element, 'legend'));
  if (tag === 'figure') return clean(first(element, 'figcaption'));
  if (tag === 'table') return clean(first(element, 'caption'));
  if (FROM_CONTENT.test(element.getAttribute('role') || TAGS[tag] || (tag === 'a' ? 'link' : tag === 'th' ? 'cell' : ''))) {
    return clean(content(element));
  }
  return clean(element.getAttribute('title') || '');
}

// A label that holds its field is said without what the field holds.
function labelText(label, field) {
  const copy = [...label.childNodes].filter(node => !(node.nodeType === Node.ELEMENT_NODE && node.contains(field)));
  return copy.map(node => node.nodeType === Node.TEXT_NODE ? node.data : node.nodeType === Node.ELEMENT_NODE ? content(node) : '').join(' ');
}

function first(element, selector) {
  const found = element.querySelector(`:scope > ${selector}`);
  return found ? content(found) : '';
}

const seen = [...within.querySelectorAll('*')].filter(one => role(one) === wanted.role && !isHidden(one));
const names = seen.map(name);
const is = said => wanted.begins ? said.startsWith(wanted.name) : said === wanted.name;
return [seen.filter((_, at) => is(names[at])), names];
