// Finds what retired divisions became, where the name alone tells it.
import { levelOf, stem } from './names.mjs';

/** Looks divisions of today up by province, level, name and stem. */
export class Successors {
  constructor(today, moved) {
    this.today = [...today].map(([code, name]) => ({ code, name, stem: stem(name) }));
    this.moved = moved;
    this.lineages = new Map();
  }

  /** The first two digits of the provinces that a retired code's land may be in today, likeliest first. */
  provinces(code) {
    const targets = this.moved.filter(({ prefix }) => code.startsWith(prefix));
    return [...targets, { code }].map((target) => target.code.slice(0, 2));
  }

  /** Says which prefectures of today a retired prefecture's land is in. */
  learn(prefecture, codes) {
    this.lineages.set(prefecture.slice(0, 4), codes.map((code) => code.slice(0, 4)));
  }

  /** Whether a division of today is in the prefecture that the retired code's one became. */
  near(retired, code) {
    const prefecture = retired.slice(0, 4);
    return (this.lineages.get(prefecture) ?? [prefecture]).includes(code.slice(0, 4));
  }

  /**
   * The one division of today that the name points to, or undefined: first of the same name, then of
   * the same stem, in its own prefecture before the rest of the province. 区 are of a city: they are
   * not looked for elsewhere, since every city had its 郊区.
   */
  derive(one) {
    for (const province of this.provinces(one.code)) {
      const found = this.deriveIn(province, one);
      if (found) return found;
    }
    return undefined;
  }

  deriveIn(province, { code, name }) {
    const level = levelOf(code);
    const near = this.today.filter((one) => levelOf(one.code) === level && one.code.startsWith(province));
    const own = level === 2 ? near.filter((one) => this.near(code, one.code)) : near;
    const stayed = code.startsWith(province);
    const far = name.endsWith('区') && level === 2 && stayed ? [] : near;
    const bare = stem(name);
    return (
      only(own, (one) => one.name === name) ??
      only(far, (one) => one.name === name) ??
      (bare.length < 2
        ? undefined
        : (only(own, (one) => one.stem === bare) ?? only(far, (one) => one.stem === bare)))
    );
  }
}

function only(list, test) {
  const found = list.filter(test);
  return found.length === 1 ? found[0].code : undefined;
}
