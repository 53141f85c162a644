// Reads corrections.txt; its head describes the lines.
import { readFileSync } from 'node:fs';

const split = (text) => text.trim().split(/\s+/);

/** "320584吴江市" → {code, name}; the code may be wanting, "+" says that no package has the name. */
function reference(text) {
  const match = /^(\+?)(\d{6})?(\D+)$/.exec(text);
  if (!match) throw new Error(`not a division: ${text}`);
  return { added: match[1] === '+', code: match[2], name: match[3] };
}

/** Everything that the file says, by kind; `line` is for messages. */
export function corrections() {
  const result = { current: [], not: [], uncounted: [], misspelt: [], moved: [], ceased: [] };
  const lines = readFileSync(new URL('corrections.txt', import.meta.url), 'utf8').split('\n');
  lines.forEach((text, index) => {
    const line = `corrections.txt:${index + 1}: ${text}`;
    const [first, ...rest] = split(text);
    if (first === '' || first.startsWith('#')) return;
    if (first in result) {
      result[first].push({ line, words: rest });
      return;
    }
    const [, year, province, items] = /^(\d{4}|\?) (\S+): (.+)$/.exec(text) ?? fail(line);
    for (const item of items.split(';')) {
      const [names, successors] = item.split('>');
      result.ceased.push({
        line: `${line.slice(0, line.indexOf(text))}${year} ${item.trim()}`,
        year: year === '?' ? year : Number(year),
        province,
        names: split(names).map(reference),
        successors: successors && split(successors).filter((one) => one !== '-').map(reference),
      });
    }
  });
  return result;
}

function fail(line) {
  throw new Error(`not understood: ${line}`);
}
