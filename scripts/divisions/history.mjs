// Merges the packages and the hand: what there is, what there was, and what that became.
import { isPlaceholder, levelOf } from './names.mjs';
import { editions, identityCodes, packagesToday } from './sources.mjs';
import { Successors } from './successors.mjs';

const UNKNOWN = '?';

export class History {
  constructor(hand) {
    this.problems = [];
    this.editions = editions();
    this.today = this.readToday(hand);
    this.retired = this.readRetired(hand);
    this.byName = new Map();
    for (const one of this.retired.values()) {
      const key = one.code.slice(0, 2) + one.name;
      this.byName.set(key, [...(this.byName.get(key) ?? []), one]);
    }
    this.moved = hand.moved.map(({ line, words }) => ({ line, prefix: words[0], code: words[1] }));
    for (const { line, prefix } of this.moved) {
      this.need([...this.retired.values()].some(({ code }) => code.startsWith(prefix)), line);
    }
    this.successors = new Successors(this.today, this.moved);
    const retired = [...this.retired.values()];
    retired.forEach((one) => (one.year = this.yearBetweenEditions(one)));
    this.settle(retired.filter(({ code }) => levelOf(code) === 1), hand.ceased);
    this.settle(retired.filter(({ code }) => levelOf(code) === 2), hand.ceased);
    this.inheritYears(retired);
  }

  need(condition, line) {
    if (!condition) this.problems.push(`changes nothing: ${line}`);
  }

  readToday(hand) {
    const today = packagesToday();
    this.since = new Map();
    for (const { line, words } of hand.current) {
      this.need(!today.has(words[0]), line);
      today.set(words[0], words[1]);
      this.since.set(words[0], words[2]);
    }
    for (const { line, words } of hand.not) this.need(today.delete(words[0]), line);
    for (const { line, words } of hand.uncounted) this.need(today.get(words[0]) === words[1], line);
    this.uncounted = new Set(hand.uncounted.map(({ words }) => words[0]));
    return today;
  }

  /** A record for each code and name that are not of today, with the last edition that has them. */
  readRetired(hand) {
    const retired = new Map();
    const record = (code, name) => {
      if (!retired.has(code + name)) retired.set(code + name, { code, name });
      return retired.get(code + name);
    };
    this.editions.forEach(({ names }, index) => {
      for (const [code, name] of names) {
        if (this.today.get(code) !== name && !isPlaceholder(name)) record(code, name).last = index;
      }
    });
    this.misspelt = new Set(hand.misspelt.map(({ words }) => words.join('')));
    this.identity = identityCodes();
    for (const [code, name] of this.identity) {
      const known = this.today.has(code) || this.editions.some(({ names }) => names.has(code));
      if (!known && !isPlaceholder(name) && levelOf(code) > 0) record(code, name);
    }
    for (const { line, words } of hand.misspelt) this.need(retired.delete(words.join('')), line);
    for (const { line, names } of hand.ceased) {
      for (const { code, name } of names.filter(({ added }) => added)) {
        this.need(!retired.has(code + name) && this.today.get(code) !== name, line);
        record(code, name);
      }
    }
    return retired;
  }

  /** The year in which it ceased, where the editions leave no doubt of it. */
  yearBetweenEditions({ last }) {
    const before = this.editions[last];
    const after = this.editions[last + 1];
    if (!after) return UNKNOWN;
    const certain = before.year === after.year || (before.december && before.year + 1 === after.year);
    return certain ? after.year : UNKNOWN;
  }

  /** Gives the records of a level their years and successors: by name, or by the hand where it speaks. */
  settle(records, ceased) {
    for (const one of records) {
      const derived = this.successors.derive(one);
      one.direct = derived ? [derived] : [];
    }
    for (const { line, year, province, names, successors } of ceased) {
      const affected = names.flatMap((name) => this.recordsOf(name, province, line));
      const here = affected.filter((one) => records.includes(one));
      if (here.length === 0) continue;
      let changes = false;
      for (const one of here) {
        const direct = successors ? successors.map((to) => this.find(to, one, line)) : one.direct;
        changes ||= one.year !== year || String(one.direct) !== String(direct);
        if (!successors && direct.length === 0) this.problems.push(`no successor: ${line}`);
        Object.assign(one, { year, direct, byHand: successors !== undefined });
      }
      this.need(changes, line);
    }
    records.filter(({ byHand }) => !byHand).forEach((one) => this.followNamesake(one));
    for (const one of records.filter(({ code }) => levelOf(code) === 1)) {
      if (one.direct.length > 0) this.successors.learn(one.code, one.direct);
    }
  }

  /** An older code of the same county shares what the hand says of a later one; 区 are not of one city. */
  followNamesake(one) {
    if (one.name.endsWith('区')) return;
    const namesakes = this.byName.get(one.code.slice(0, 2) + one.name);
    const told = namesakes.filter(({ code, byHand }) => byHand && levelOf(code) === levelOf(one.code));
    if (told.length === 1) one.direct = told[0].direct;
  }

  recordsOf({ code, name }, province, line) {
    const found = code
      ? [this.retired.get(code + name)].filter(Boolean)
      : (this.byName.get(this.provincePrefix(province) + name) ?? []);
    if (found.length === 0) this.problems.push(`not retired: ${code ?? ''}${name}: ${line}`);
    return found;
  }

  provincePrefix(name) {
    for (const [code, other] of this.today) if (other === name && levelOf(code) === 0) return code.slice(0, 2);
    throw new Error(`no province: ${name}`);
  }

  /** The code that the hand means by a successor's name; of several, the one in the same prefecture. */
  find({ code, name }, from, line) {
    const inside = (prefix) =>
      [...this.today].filter(([other, its]) => its === name && other.startsWith(prefix));
    const provinces = code ? [code] : this.successors.provinces(from.code);
    const all = provinces.map(inside).find((list) => list.length > 0) ?? [];
    const level = all.filter(([other]) => levelOf(other) === levelOf(from.code));
    const named = level.length > 0 ? level : all;
    const own = named.filter(([other]) => this.successors.near(from.code, other));
    const found = own.length > 0 ? own : named;
    if (found.length !== 1) this.problems.push(`${found.length} of the name ${name} today: ${line}: ${found}`);
    return found[0]?.[0];
  }

  current(one) {
    return [...new Set(one.direct)].sort();
  }

  /** What went down with its prefecture went in the same year. */
  inheritYears(records) {
    for (const one of records) {
      const prefecture = records.find((other) => other.code === one.code.slice(0, 4) + '00');
      const together = prefecture && prefecture !== one && prefecture.last === one.last;
      if (one.year === UNKNOWN && together && !this.today.has(prefecture.code)) one.year = prefecture.year;
    }
  }

  currentRows() {
    return [...this.today].map(([code, name]) => ({ code, name, from: this.beginning(code, name) }));
  }

  /** The year since which a division of today has had its code and name; undefined if not known. */
  beginning(code, name) {
    if (this.since.has(code)) return this.since.get(code);
    const has = ({ names }) => names.get(code) === name || this.misspelt.has(code + names.get(code));
    const first = this.editions.findIndex(has);
    if (first === 0 || levelOf(code) === 0) return undefined;
    const before = this.editions[first === -1 ? this.editions.length - 1 : first - 1];
    const year = first === -1 ? UNKNOWN : this.yearBetweenEditions({ last: first - 1 });
    if (year !== UNKNOWN) return year;
    const years = [...this.retired.values()]
      .filter((one) => one.direct?.includes(code) && one.year !== UNKNOWN && one.year >= before.year)
      .map((one) => one.year);
    return years.length > 0 ? Math.min(...years) : undefined;
  }

  retiredRows() {
    return [...this.retired.values()].map((one) => ({
      code: one.code,
      name: one.name,
      until: one.year,
      successors: this.current(one),
    }));
  }

  /** Codes that only fill a level, and that identity numbers bear: 320501 市辖区. */
  placeholderRows() {
    const codes = new Map(this.identity);
    this.editions.forEach(({ names }) => names.forEach((name, code) => codes.set(code, name)));
    return [...codes]
      .filter(([code, name]) => isPlaceholder(name) && !this.today.has(code))
      .filter(([code]) => ![...this.retired.values()].some((one) => one.code === code))
      .map(([code, name]) => ({ code, name }))
      .concat([{ code: '830000', name: '台湾省' }]);
  }
}
