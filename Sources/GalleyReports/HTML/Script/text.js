"use strict";
// Everything that comes from documents gets into the page as text nodes, by the functions here.

/** An element with attributes; a string among the children becomes a text node. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** The element of the page with an id. */
const byID = (id) => document.getElementById(id);

// Controls, marks and overrides of direction, what has no width, and what no standard assigns. Tabs and
// line feeds are left out; joiners too, which Persian and emoji need.
const harmful = new RegExp(
  "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E" +
    "\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]|\\p{Cn}|\\p{Co}|\\p{Cs}",
  "gu");

/** How a character that can do harm is shown. */
function numbered(character) {
  return `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A text from outside for where no elements can be, such as a title. */
function plain(text) {
  return text.replace(harmful, numbered);
}

/** Nodes for a text from outside, in which each character that can do harm is shown by its number. */
function shown(text) {
  const nodes = [];
  let start = 0;
  for (const match of text.matchAll(harmful)) {
    if (match.index > start) nodes.push(text.slice(start, match.index));
    nodes.push(element("span", { class: "odd" }, numbered(match[0])));
    start = match.index + match[0].length;
  }
  if (start < text.length) nodes.push(text.slice(start));
  return nodes;
}

/** A text from outside whose direction touches nothing around it. */
function isolated(text) {
  return element("bdi", {}, ...shown(text));
}

const numbers = new Intl.NumberFormat("en");

/** A count with its noun: `1 document`, `2,000 documents`. */
function counted(count, noun) {
  return `${numbers.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A stretch of time as the rest of the report writes it: `0.4 ms`, `41 ms`, `2.9 s`. */
function timeText(seconds) {
  if (seconds < 0.00995) return `${(seconds * 1000).toFixed(1)} ms`;
  if (seconds < 0.0995) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
