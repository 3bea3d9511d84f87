// Anything wider than the window, apart from what scrolls by itself.
(() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) { return ''; }
  const wide = [...document.querySelectorAll('body *')].filter(e =>
      !e.closest('.scroller') && !e.closest('#loader') && !e.closest('.visually-hidden') &&
      e.getBoundingClientRect().right > width + 1);
  return wide.slice(-1).map(e => e.outerHTML.slice(0, 120)).join('') || 'something';
})()
