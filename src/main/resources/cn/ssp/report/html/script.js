"use strict";
(() => {
  const PAGE = 100;
  const PRINTED = 2000;
  const RANKS = { error: 0, warning: 1, info: 2 };

  const root = document.documentElement;
  const find = (id) => document.getElementById(id);
  const words = JSON.parse(find("words").textContent);
  const numbers = new Intl.NumberFormat(root.lang);
  const say = (sentence, ...values) =>
    sentence.replace(/\{(\d)\}/g, (place, index) =>
      typeof values[index] === "number" ? numbers.format(values[index]) : values[index]);

  const findings = [];
  for (const script of document.querySelectorAll("script.findings")) {
    const section = JSON.parse(script.textContent);
    script.remove();
    if (section.cut) continue;
    for (const finding of section.findings) {
      finding.file = section.file;
      finding.batch = section.batch;
      finding.order = findings.length;
      findings.push(finding);
    }
  }
  const files = new Map();
  for (const { file } of findings) {
    if (!files.has(file)) files.set(file, files.size);
  }

  const letters = (cell) => (cell || "").replace(/\d+$/, "");
  const atCell = (one, other) => {
    const left = letters(one.cell);
    const right = letters(other.cell);
    return left.length - right.length || compare(left, right);
  };
  const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
  const fields = {
    severity: (one, other) => RANKS[one.severity] - RANKS[other.severity],
    column: (one, other) => compare(one.heading || "", other.heading || ""),
    value: (one, other) => compare(one.value || "", other.value || ""),
    rule: (one, other) => compare(one.rule, other.rule),
  };
  const inReadingOrder = (one, other) =>
    files.get(one.file) - files.get(other.file)
    || (one.row || 0) - (other.row || 0)
    || atCell(one, other)
    || one.order - other.order;
  findings.sort(inReadingOrder);

  const filters = find("filters");
  const choice = (id) => (find(id) ? find(id).value : "");
  let sortedBy = "place";
  let direction = 1;
  let shown = findings;
  let page = 0;

  const haystack = (finding) => {
    if (finding.hay === undefined) {
      finding.hay = [
        finding.cell, finding.sheet, finding.file, finding.heading, finding.value,
        finding.message, finding.remedy, finding.rule,
      ].join("\n").toLowerCase();
    }
    return finding.hay;
  };

  const refresh = () => {
    const text = choice("text").trim().toLowerCase();
    const rule = choice("rule");
    const column = choice("column");
    const file = choice("file");
    const severities = new Set(
      [...filters.elements.severity].filter((box) => box.checked).map((box) => box.value));
    shown = findings.filter((finding) =>
      severities.has(finding.severity)
      && (!rule || finding.rule === rule)
      && (!column || finding.heading === column)
      && (!file || finding.file === file)
      && (!text || haystack(finding).includes(text)));
    if (sortedBy !== "place") {
      shown.sort((one, other) => direction * fields[sortedBy](one, other));
    } else if (direction < 0) {
      shown.reverse();
    }
    page = 0;
    find("count").textContent = say(words.shown, shown.length, findings.length);
    render(0, PAGE);
  };

  const element = (name, text, type) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (type) made.className = type;
    return made;
  };
  const where = (finding) =>
    finding.cell || (finding.row ? say(words.row, String(finding.row)) : words.whole);
  const row = (finding) => {
    const made = element("tr");
    made.setAttribute("role", "row");
    const cells = Array.from({ length: 5 }, () => {
      const cell = made.appendChild(element("td"));
      cell.setAttribute("role", "cell");
      return cell;
    });
    cells[0].append(element("span", words[finding.severity], finding.severity));
    cells[1].append(element("span", where(finding), "cell"));
    if (files.size > 1) cells[1].append(" ", element("small", finding.file));
    if (finding.heading) cells[2].append(finding.heading);
    if (finding.value) cells[3].append(element("bdi", finding.value));
    cells[4].append(
      element("bdi", finding.message), " ", element("code", finding.rule),
      element("p", finding.remedy, "remedy"));
    return made;
  };
  const render = (from, to) => {
    const pages = Math.max(1, Math.ceil(shown.length / PAGE));
    document.querySelector("#table tbody").replaceChildren(...shown.slice(from, to).map(row));
    find("pager").hidden = pages < 2;
    find("page").textContent = say(words.page, page + 1, pages);
    for (const button of find("pager").querySelectorAll("button")) {
      const back = ["first", "previous"].includes(button.dataset.page);
      button.disabled = back ? page === 0 : page === pages - 1;
    }
  };
  const turn = (to) => {
    page = to;
    render(page * PAGE, (page + 1) * PAGE);
    find("findings").scrollIntoView();
  };

  let pause;
  filters.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(refresh, 120);
  });
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(refresh));

  for (const button of document.querySelectorAll("button[data-sort]")) {
    button.addEventListener("click", () => {
      direction = sortedBy === button.dataset.sort ? -direction : 1;
      sortedBy = button.dataset.sort;
      for (const head of document.querySelectorAll("th[aria-sort]")) {
        const mine = head.contains(button);
        head.setAttribute("aria-sort", mine ? (direction > 0 ? "ascending" : "descending") : "none");
      }
      refresh();
    });
  }
  for (const button of document.querySelectorAll("button[data-rule]")) {
    button.addEventListener("click", () => {
      find("rule").value = button.dataset.rule;
      refresh();
      find("findings").focus();
    });
  }
  find("pager").addEventListener("click", (event) => {
    const last = Math.ceil(shown.length / PAGE) - 1;
    const to = { first: 0, previous: page - 1, next: page + 1, last }[event.target.dataset.page];
    if (to !== undefined) turn(to);
  });

  const cellList = () => {
    const lists = new Map();
    for (const finding of shown) {
      const cell = finding.cell || (finding.row ? `${finding.row}:${finding.row}` : "");
      if (!cell) continue;
      if (!lists.has(finding.file)) lists.set(finding.file, new Set());
      lists.get(finding.file).add(cell);
    }
    const lines = [...lists].map(([file, cells]) =>
      (lists.size > 1 ? `${file}: ` : "") + [...cells].join(","));
    return lines.join("\n");
  };
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(element("textarea"));
      area.value = text;
      area.select();
      document.execCommand("copy");
      area.remove();
      find("copy").focus();
    }
  };
  find("copy").addEventListener("click", async () => {
    await copy(cellList());
    find("copied").textContent = words.copied;
    find("copy").textContent = words.copied;
    setTimeout(() => {
      find("copy").textContent = words.copy;
      find("copied").textContent = "";
    }, 2000);
  });

  const theme = find("theme");
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : prefersDark.matches);
  const press = () => theme.setAttribute("aria-pressed", String(isDark()));
  theme.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    press();
  });
  prefersDark.addEventListener("change", press);
  press();

  find("print").addEventListener("click", () => print());
  addEventListener("beforeprint", () => {
    render(0, PRINTED);
    if (shown.length > PRINTED) {
      find("count").textContent = say(words.printed, PRINTED, shown.length);
    }
  });
  addEventListener("afterprint", () => {
    find("count").textContent = say(words.shown, shown.length, findings.length);
    render(page * PAGE, (page + 1) * PAGE);
  });

  refresh();
})();
