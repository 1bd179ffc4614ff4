"use strict";
// The page reads well without this script; it adds folding, search, filters, the figure and the sources beside the tree.
// All that it shows stands in the page already: it writes no markup, only classes, attributes and text.
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const wide = matchMedia("(min-width: 60rem)");
  const OPEN_UP_TO = 150;
  const DEFAULT_LEVEL = 2;
  const LARGE = 600;
  root.classList.add("script");

  // ---- the tree: WAI-ARIA's pattern, with one item at a time in the order of Tab
  let items = [];
  let current = null;
  const group = (item) => (item.lastElementChild.tagName === "UL" ? item.lastElementChild : null);
  const above = (item) => item.parentElement.closest("li");
  const isOpen = (item) => item.getAttribute("aria-expanded") === "true";
  const isFolded = (item) => item.getAttribute("aria-expanded") === "false";
  const own = (item) => item.firstElementChild;
  const even = (text) => text.replace(/\s+/g, " ").trim();
  const plain = (element) => even(element.textContent);
  const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
  const isQuote = (item) => item.classList.contains("quote");
  const isPremise = (item) => item.classList.contains("together");
  const quotes = new Map(); // of each claim that has some, as a search asks for them over and over
  const quotesOf = (item) => quotes.get(item) ?? [];

  function setOpen(item, open) {
    const below = group(item);
    if (!below || open === isOpen(item)) return;
    item.setAttribute("aria-expanded", open);
    if (open) below.removeAttribute("hidden");
    else below.setAttribute("hidden", "until-found");
    if (!open && current && below.contains(current)) setCurrent(item);
  }

  function setCurrent(item, focus = false) {
    if (current !== item || !item.classList.contains("on")) {
      current?.setAttribute("tabindex", "-1");
      current?.classList.remove("on");
      current = item;
      item.setAttribute("tabindex", "0");
      item.classList.add("on");
      figure.follow(item);
    }
    if (focus) item.focus({ preventScroll: true });
  }

  const kept = (from, step) => {
    for (let at = from; at; at = at[step]) if (!at.classList.contains("out")) return at;
    return null;
  };
  const firstBelow = (item) => (isOpen(item) ? kept(group(item).firstElementChild, "nextElementSibling") : null);
  const lastBelow = (item) => (isOpen(item) ? kept(group(item).lastElementChild, "previousElementSibling") : null);

  function following(item) {
    const below = firstBelow(item);
    if (below) return below;
    for (let at = item; at; at = above(at)) {
      const next = kept(at.nextElementSibling, "nextElementSibling");
      if (next) return next;
    }
    return null;
  }

  function preceding(item) {
    let before = kept(item.previousElementSibling, "previousElementSibling");
    if (!before) return above(item);
    for (let below = lastBelow(before); below; below = lastBelow(before)) before = below;
    return before;
  }

  function last() {
    let at = kept($("debate-tree").lastElementChild, "previousElementSibling");
    for (let below = at && lastBelow(at); below; below = lastBelow(at)) at = below;
    return at;
  }

  const first = () => kept($("debate-tree").firstElementChild, "nextElementSibling");

  function visit(item, focus = true) {
    if (!item) return;
    setCurrent(item, focus);
    own(item).scrollIntoView({ block: "nearest" });
  }

  function reveal(item, focus = true) {
    if (item.closest(".out")) clear();
    for (let at = above(item); at; at = above(at)) setOpen(at, true);
    setCurrent(item, focus);
    const { top, bottom } = own(item).getBoundingClientRect();
    if (top < document.querySelector("body > .bar").offsetHeight || bottom > innerHeight) own(item).scrollIntoView({ block: "center" });
  }

  function act(item) {
    const link = own(item).querySelector("a.see, a.place");
    if (link) go(link.hash);
    else setOpen(item, !isOpen(item));
  }

  let typed = "";
  let typing = 0;
  function seek(letter) {
    clearTimeout(typing);
    typing = setTimeout(() => (typed = ""), 600);
    typed += fold(letter);
    const starts = (item) => fold(plain(own(item).querySelector(".words"))).replace(/^[^\p{L}\p{N}]+/u, "").startsWith(typed);
    let at = typed.length > 1 ? current : following(current) ?? first();
    for (let count = items.length; count > 0 && at; count--, at = following(at) ?? first()) if (starts(at)) return visit(at);
  }

  function onTreeKey(event) {
    const item = event.target;
    if (item.getAttribute("role") !== "treeitem" || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = {
      ArrowDown: () => visit(following(item)),
      ArrowUp: () => visit(preceding(item)),
      ArrowRight: () => (isFolded(item) ? setOpen(item, true) : visit(firstBelow(item))),
      ArrowLeft: () => (isOpen(item) ? setOpen(item, false) : visit(above(item))),
      Home: () => visit(first()),
      End: () => visit(last()),
      Enter: () => act(item),
      " ": () => act(item),
      "*": () => [...item.parentElement.children].forEach((each) => setOpen(each, true)),
    };
    if (event.key === " " && typed) seek(" ");
    else if (moves[event.key]) moves[event.key]();
    else if (event.key.length === 1) seek(event.key);
    else return;
    event.preventDefault();
  }

  function onTreeClick(event) {
    const item = event.target.closest("li");
    if (!item) return;
    if (event.target.closest(".fold, .sum")) setOpen(item, !isOpen(item));
    if (event.target.closest("a")) return;
    setCurrent(item, true);
    const place = isQuote(item) && own(item).querySelector("a.place");
    if (place && getSelection().isCollapsed) go(place.hash);
  }

  function startTree() {
    const tree = $("debate-tree");
    tree.setAttribute("role", "tree");
    items = [...tree.querySelectorAll("li")];
    const levels = new Map();
    const fewer = items.length > OPEN_UP_TO;
    for (const item of items) {
      const level = (levels.get(above(item)) ?? 0) + 1;
      levels.set(item, level);
      item.setAttribute("role", "treeitem");
      item.setAttribute("aria-level", level);
      item.setAttribute("aria-label", plain(own(item)));
      item.setAttribute("tabindex", "-1");
      if (isQuote(item)) quotes.set(above(item), [...quotesOf(above(item)), item]);
      const below = group(item);
      if (!below) continue;
      below.setAttribute("role", "group");
      item.setAttribute("aria-expanded", "true");
      if (fewer && level >= DEFAULT_LEVEL) setOpen(item, false);
    }
    for (const link of tree.querySelectorAll("a")) link.setAttribute("tabindex", "-1");
    items[0]?.setAttribute("tabindex", "0");
    current = items[0] ?? null;
    if (items.length > LARGE) root.classList.add("large");
    tree.addEventListener("keydown", onTreeKey);
    tree.addEventListener("click", onTreeClick);
    tree.addEventListener("beforematch", (event) => setOpen(event.target.closest("li"), true));
    $("fold").onclick = () => items.forEach((item) => setOpen(item, false));
    $("unfold").onclick = () => items.forEach((item) => setOpen(item, true));
  }

  // ---- search and filters: what matches stays with what it hangs from
  let hits = [];
  let hit = -1;
  let before = null;
  const texts = new Map();
  // As the commands even texts out; an accent does not count here, as few have the keys for all of them.
  const SAME = Object.fromEntries(
    [
      ["'", "\u2018\u2019\u201a\u201b\u2032\u2035\u2039\u203a\u02bc\u0060\u00b4\u1fef\u1ffd\u05f3\uff07"],
      ['"', "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u301d\u301e\u301f\u05f4\uff02"],
      ["-", "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"],
    ].flatMap(([even, letters]) => [...letters].map((letter) => [letter, even]))
  );
  Object.assign(SAME, { ﬀ: "ff", ﬁ: "fi", ﬂ: "fl", ﬃ: "ffi", ﬄ: "ffl", ﬅ: "st", ﬆ: "st", "…": "...", ß: "ss", ẞ: "ss", ς: "σ" });
  const foldOne = (letter) => (SAME[letter] ??= letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  const spoken = (item) => [...own(item).querySelectorAll(".words:not(.see), .anchor, .who")];

  // `starts` gets where each letter of what is given back stands in the text.
  function fold(text, starts = []) {
    let folded = "";
    let at = 0;
    for (const letter of text) {
      let form = foldOne(letter);
      if (form === "-" && folded.endsWith("-")) form = "";
      for (let count = form.length; count > 0; count--) starts.push(at);
      folded += form;
      at += letter.length;
    }
    starts.push(at);
    return folded;
  }

  function textOf(item) {
    if (!texts.has(item)) texts.set(item, fold(spoken(item).map(plain).join("\n")));
    return texts.get(item);
  }

  // The texts are folded while nobody waits, so that the first search finds them ready.
  function prepare(at = 0) {
    const end = performance.now() + 8;
    while (at < items.length && performance.now() < end) textOf(items[at++]);
    if (at < items.length) setTimeout(prepare, 30, at);
  }

  // Words, and what stands in double marks as one phrase, of which the last mark may still be missing.
  const terms = (typed) =>
    [...fold(typed).matchAll(/"([^"]*)"?|\S+/g)].map(([word, phrase]) => even(phrase ?? word)).filter(Boolean);

  const choices = () => [...$("filters").querySelectorAll("select")];

  // A claim and its quotes have all words together; where one of them has them all, that one is the match.
  function matching(parts, fits, sought) {
    const fit = parts.filter(fits);
    const has = (text) => sought.every((word) => text.includes(word));
    const whole = fit.filter((item) => has(textOf(item)));
    if (whole.length || !fit.length || !has(parts.map(textOf).join("\n"))) return whole;
    return isQuote(fit[0]) ? fit : fit.slice(0, 1);
  }

  function search() {
    const sought = terms($("search").value);
    const chosen = choices().map((list) => list.value.trim()).filter(Boolean);
    $("filters").classList.toggle("used", chosen.length > 0);
    if (!sought.length && !chosen.length) return restore();
    before ??= items.filter(isOpen);
    $("debate-tree").classList.add("searched");
    const fits = (item) => chosen.every((fact) => item.dataset.facts.split(" ").includes(fact));
    const matches = new Set(
      items.flatMap((item) => (isQuote(item) ? [] : matching([item, ...quotesOf(item)], fits, sought)))
    );
    show(matches);
    highlight(matches, sought);
  }

  // Sets a class only where that changes something, as a browser takes it for a change even where it is none.
  function toggle(element, name, on) {
    if (element.classList.contains(name) !== on) element.classList.toggle(name, on);
  }

  // Below an item that is out nothing is touched: it is out with it.
  function show(matches) {
    const keep = new Set();
    for (const item of matches) {
      for (let at = item; at && !keep.has(at); at = above(at)) keep.add(at);
      for (const quote of quotesOf(item)) keep.add(quote);
    }
    for (const item of items) {
      const over = above(item);
      if (isPremise(item) && keep.has(over)) keep.add(item);
      if (over && !keep.has(over)) continue;
      toggle(item, "out", !keep.has(item));
      toggle(item, "context", keep.has(item) && !matches.has(item));
    }
    for (const item of matches) for (let at = above(item); at && !isOpen(at); at = above(at)) setOpen(at, true);
    hits = items.filter((item) => matches.has(item));
    hit = -1;
    const quotes = hits.filter(isQuote).length;
    const parts = [[hits.length - quotes, "claim"], [quotes, "quote"]].filter(([number]) => number);
    $("hits").textContent = parts.map(([number, noun]) => count(number, noun)).join(", ") || "nothing found";
    $("hits").classList.toggle("none", !hits.length);
    if (current?.closest(".out")) setCurrent(first() ?? items[0]);
    figure.dim(matches);
  }

  function restore() {
    if (!before) return;
    const open = new Set(before);
    before = null;
    $("debate-tree").classList.remove("searched");
    for (const item of $("debate-tree").querySelectorAll(".out, .context")) item.classList.remove("out", "context");
    for (const item of items) setOpen(item, open.has(item));
    for (let at = current && above(current); at; at = above(at)) setOpen(at, true);
    hits = [];
    $("hits").textContent = "";
    figure.dim(null);
    highlight([], []);
  }

  function clear() {
    $("search").value = "";
    choices().forEach((list) => (list.value = " "));
    search();
  }

  function step(by) {
    if (!hits.length) return;
    hit = (hit + by + hits.length) % hits.length;
    $("hits").textContent = `${hit + 1} of ${hits.length}`;
    reveal(hits[hit], false);
  }

  function highlight(matches, sought) {
    if (!window.CSS?.highlights) return;
    const ranges = [];
    const marked = (item) => (isQuote(item) ? [item] : [item, ...quotesOf(item)]);
    for (const item of new Set(sought.length ? [...matches].flatMap(marked) : [])) {
      for (const part of spoken(item)) {
        const nodes = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        while (nodes.nextNode() && ranges.length < 2000) mark(nodes.currentNode, sought, ranges);
      }
      if (ranges.length >= 2000) break;
    }
    CSS.highlights.set("search", new Highlight(...ranges));
  }

  function mark(node, sought, ranges) {
    const starts = [];
    const text = fold(node.data, starts);
    for (const word of sought) {
      for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + word.length)) {
        const range = new Range();
        range.setStart(node, starts[found]);
        range.setEnd(node, starts[found + word.length]);
        ranges.push(range);
      }
    }
  }

  function startSearch() {
    let waiting = 0;
    $("search").addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 120);
    });
    $("search").addEventListener("keydown", (event) => {
      if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
      else if (event.key === "Escape" && $("search").value) clear();
      else return;
      event.preventDefault();
    });
    $("next").onclick = () => step(1);
    $("previous").onclick = () => step(-1);
    $("clear").onclick = clear;
    choices().forEach((list) => list.addEventListener("change", search));
  }

  // ---- beside the tree: the figure, or a source with its quotes
  let shown = null;
  let note = null;
  let opener = null;
  const sections = () => [$("figure"), ...document.querySelectorAll("section.source")];
  const notes = () => [...shown.querySelectorAll("a.margin")];
  const markOf = (one) => [...shown.querySelectorAll(`mark[data-of~="${CSS.escape(one.id.slice(0, -7))}"]`)];

  // On a small screen what stands beside covers the rest, which then takes no key and no click.
  function cover(covered) {
    for (const each of [$("main"), document.querySelector("body > .bar")]) each.inert = covered;
  }

  function put(section) {
    for (const each of sections()) {
      if (each === section) each.removeAttribute("hidden");
      else each.setAttribute("hidden", "until-found");
    }
    shown = section;
    root.dataset.beside = section.id === "figure" ? "figure" : "source";
    $("pick").value = section.id;
    cover(!wide.matches);
    if (section.id === "figure") figure.open();
    else putPlace();
  }

  function putPlace() {
    const all = notes();
    const at = note ? all.indexOf(note) : -1;
    $("place").textContent = all.length ? `${at >= 0 ? `${at + 1} of ` : ""}${count(all.length, "quote")}` : "no quotes";
  }

  function openQuote(margin) {
    for (const each of document.querySelectorAll("mark.on, .margin.on")) each.classList.remove("on");
    note = margin;
    put(margin.closest("section"));
    margin.classList.add("on");
    const marks = markOf(margin);
    marks.forEach((each) => each.classList.add("on"));
    const item = $(margin.id.slice(0, -7));
    if (item) {
      opener = item;
      if (wide.matches) reveal(item, false);
      else setCurrent(item);
    }
    scrollTo(marks[0] ?? margin);
    shown.focus({ preventScroll: true });
  }

  function openSource(section) {
    note = null;
    put(section);
    $("beside").querySelector(".shelf").scrollTop = 0;
    section.focus({ preventScroll: true });
  }

  function scrollTo(element) {
    const shelf = $("beside").querySelector(".shelf");
    const offset = element.getBoundingClientRect().top - shelf.getBoundingClientRect().top;
    shelf.scrollTop += offset - shelf.clientHeight / 3;
  }

  function withdraw() {
    root.classList.remove("wide");
    cover(false);
    if (wide.matches && shown?.id !== "figure") put($("figure"));
    else delete root.dataset.beside;
  }

  function leave() {
    withdraw();
    if (location.hash.endsWith("-source") || location.hash.startsWith("#source-")) {
      history.pushState(null, "", opener ? `#${opener.id}` : location.pathname + location.search);
    }
    const back = opener ?? current;
    opener = null;
    if (back) reveal(back);
  }

  function stepQuote(by) {
    const all = notes();
    if (all.length) go(`#${all[(note ? all.indexOf(note) + by + all.length : by > 0 ? 0 : -1 + all.length) % all.length].id}`);
  }

  function startBeside() {
    for (const section of sections()) section.addEventListener("beforematch", () => put(section));
    $("pick").onchange = () => go(`#${$("pick").value}`);
    $("on").onclick = () => stepQuote(1);
    $("back").onclick = () => stepQuote(-1);
    $("close").onclick = leave;
    $("open").onclick = () => go("#figure");
    $("wide").onclick = () => {
      root.classList.toggle("wide");
      figure.open();
    };
    $("beside").addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
    });
    wide.addEventListener("change", () => {
      root.classList.remove("wide");
      cover(false);
      if (wide.matches && !root.dataset.beside) put($("figure"));
      else if (!wide.matches && shown?.id === "figure") delete root.dataset.beside;
    });
    const bar = document.querySelector("body > .bar");
    new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
    if (wide.matches) put($("figure"));
    else sections().forEach((section) => section.setAttribute("hidden", "until-found"));
  }

  // ---- the figure: moved and scaled by the transform of its one group, which is what browsers do fastest
  const figure = {
    scale: 1,
    x: 0,
    y: 0,
    touched: false,

    start() {
      this.canvas = $("canvas");
      this.svg = this.canvas.querySelector("svg");
      this.view = this.svg.querySelector("g.view");
      const { x, y, width, height } = this.svg.viewBox.baseVal;
      this.box = { x, y, width, height };
      for (const name of ["viewBox", "width", "height"]) this.svg.removeAttribute(name);
      this.pointers = new Map();
      this.moved = 0;
      this.listen();
      new ResizeObserver(() => this.touched || this.fit()).observe(this.canvas);
    },

    place() {
      this.view.setAttribute("transform", `translate(${this.x.toFixed(1)} ${this.y.toFixed(1)}) scale(${this.scale.toFixed(4)})`);
      this.canvas.classList.toggle("far", this.scale < 0.12);
    },

    fit() {
      const { clientWidth: width, clientHeight } = this.canvas;
      const height = clientHeight - $("zoom-fit").offsetHeight - 12; // the buttons hide nothing
      if (!width || height <= 0) return;
      this.scale = Math.min((width - 16) / this.box.width, (height - 16) / this.box.height, 1.4);
      this.x = (width - this.box.width * this.scale) / 2 - this.box.x * this.scale;
      this.y = (height - this.box.height * this.scale) / 2 - this.box.y * this.scale;
      this.touched = false;
      this.place();
    },

    open() {
      if (this.late) this.dim(this.late.matches);
      if (!this.touched) this.fit();
      if (current) this.follow(current);
    },

    zoom(by, x, y) {
      const scale = Math.min(Math.max(this.scale * by, 0.02), 8);
      this.x = x - ((x - this.x) * scale) / this.scale;
      this.y = y - ((y - this.y) * scale) / this.scale;
      this.scale = scale;
      this.touched = true;
      this.place();
    },

    zoomMiddle(by) {
      this.zoom(by, this.canvas.clientWidth / 2, this.canvas.clientHeight / 2);
    },

    shift(x, y) {
      this.x += x;
      this.y += y;
      this.touched = true;
      this.place();
    },

    partOf: (item) => $(`figure-${item.id}`),

    follow(item) {
      if (!this.view) return;
      this.view.querySelector(".on")?.classList.remove("on");
      const part = this.partOf(item);
      if (!part) return;
      part.classList.add("on");
      if (shown?.id !== "figure" || !this.touched) return;
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const canvas = this.canvas.getBoundingClientRect();
      if (left >= canvas.left && right <= canvas.right && top >= canvas.top && bottom <= canvas.bottom) return;
      this.shift((canvas.left + canvas.right - left - right) / 2, (canvas.top + canvas.bottom - top - bottom) / 2);
    },

    // To paint a large figure again takes a browser about a second, so it waits until nobody is typing and it is seen.
    dim(matches) {
      clearTimeout(this.waiting);
      this.late = shown?.id === "figure" ? null : { matches };
      if (this.late) return;
      if (items.length > LARGE) this.waiting = setTimeout(() => this.fade(matches), 600);
      else this.fade(matches);
    },

    fade(matches) {
      if (!this.view) return;
      const shown = (item) => [item, ...quotesOf(item)].some((each) => matches.has(each));
      const joined = (item) => [...(group(item)?.children ?? [])].filter(isPremise); // which their junction is shown with
      const faint = new Set(matches ? items.filter((item) => ![item, ...joined(item)].some(shown)) : []);
      for (const item of items) {
        const part = !isQuote(item) && this.partOf(item);
        if (part) toggle(part, "faint", faint.has(item));
      }
      for (const card of this.view.querySelectorAll("[data-names]")) toggle(card, "faint", faint.has($(card.dataset.names)));
      this.view.classList.toggle("sought", Boolean(matches));
    },

    listen() {
      const { canvas, pointers } = this;
      const at = (event) => {
        const box = canvas.getBoundingClientRect();
        return [event.clientX - box.left, event.clientY - box.top];
      };
      canvas.addEventListener(
        "wheel",
        (event) => {
          event.preventDefault();
          const lines = event.deltaMode === 1 ? 20 : 1;
          this.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0016)), ...at(event));
        },
        { passive: false }
      );
      canvas.addEventListener("pointerdown", (event) => {
        if (event.button) return;
        pointers.set(event.pointerId, at(event));
        this.moved = pointers.size > 1 ? 9 : 0;
      });
      canvas.addEventListener("pointermove", (event) => {
        const old = pointers.get(event.pointerId);
        if (!old) return;
        const now = at(event);
        const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
        if (other) {
          const apart = ([x, y]) => Math.hypot(x - other[0], y - other[1]);
          this.zoom(apart(now) / (apart(old) || 1), (now[0] + other[0]) / 2, (now[1] + other[1]) / 2);
        } else {
          this.moved += Math.hypot(now[0] - old[0], now[1] - old[1]);
          this.shift(now[0] - old[0], now[1] - old[1]);
        }
        pointers.set(event.pointerId, now);
        if (this.moved > 4 && !canvas.hasPointerCapture(event.pointerId)) canvas.setPointerCapture(event.pointerId);
      });
      for (const end of ["pointerup", "pointercancel"]) canvas.addEventListener(end, (event) => pointers.delete(event.pointerId));
      canvas.addEventListener("click", (event) => this.moved > 4 || this.choose(event.target));
      canvas.addEventListener("keydown", (event) => {
        const by = 60;
        const moves = {
          ArrowLeft: () => this.shift(by, 0),
          ArrowRight: () => this.shift(-by, 0),
          ArrowUp: () => this.shift(0, by),
          ArrowDown: () => this.shift(0, -by),
          "+": () => this.zoomMiddle(1.25),
          "=": () => this.zoomMiddle(1.25),
          "-": () => this.zoomMiddle(0.8),
          0: () => this.fit(),
        };
        if (!moves[event.key] || event.ctrlKey || event.metaKey) return;
        moves[event.key]();
        event.preventDefault();
      });
      $("zoom-in").onclick = () => this.zoomMiddle(1.4);
      $("zoom-out").onclick = () => this.zoomMiddle(1 / 1.4);
      $("zoom-fit").onclick = () => this.fit();
    },

    approach(item) {
      const part = this.partOf(item);
      if (!part || this.scale > 0.5) return;
      const { left, right, top, bottom } = part.getBoundingClientRect();
      const canvas = this.canvas.getBoundingClientRect();
      this.zoom(0.9 / this.scale, (left + right) / 2 - canvas.left, (top + bottom) / 2 - canvas.top);
      this.follow(item);
    },

    choose(target) {
      const parts = "[id], [data-names]"; // a card that continues another one names it
      for (let part = target.closest(parts); part && this.view.contains(part); part = part.parentElement.closest(parts)) {
        const item = $(part.dataset.names ?? part.id.replace(/^figure-/, ""));
        if (!item || item.getAttribute("role") !== "treeitem") continue;
        if (!isQuote(item)) this.approach(item);
        return go(isQuote(item) && $(`${item.id}-source`) ? `#${item.id}-source` : `#${item.id}`);
      }
    },
  };

  // ---- addresses: what is shown is named behind the #, so that Back leads back and a link leads there
  function go(hash) {
    if (location.hash !== new URL(hash, location).hash) history.pushState(null, "", hash); // which scrolls nothing by itself
    route();
  }

  function named(hash) {
    let name = hash.slice(1);
    try {
      name = decodeURIComponent(name);
    } catch {
      // a stray % is part of the name
    }
    return name && ($(name) ?? $(`claim-${name}`) ?? $(`answer-${name}`));
  }

  function route() {
    const target = named(location.hash);
    if (!target) {
      if (!location.hash && (root.dataset.beside === "source" || !wide.matches)) withdraw();
    } else if (target.id === "figure") {
      opener = null;
      put(target);
    } else if (target.classList.contains("source")) openSource(target);
    else if (target.classList.contains("margin")) openQuote(target);
    else {
      root.classList.remove("wide");
      if (!wide.matches) {
        delete root.dataset.beside;
        cover(false);
      }
      const item = target.closest(".tree li");
      if (item) reveal(item);
      else target.scrollIntoView();
    }
  }

  // ---- colours and print
  function startRest() {
    const modes = ["", "dark", "light"];
    const names = { "": "as the system", dark: "dark", light: "light" };
    $("theme").onclick = () => {
      const next = modes[(modes.indexOf(root.dataset.theme ?? "") + 1) % modes.length];
      if (next) root.dataset.theme = next;
      else delete root.dataset.theme;
      $("theme").setAttribute("aria-label", `colours: ${names[next]}`);
      $("theme").title = `colours: ${names[next]}`;
    };
    $("print-sources").onchange = () => root.classList.toggle("print-no-sources", !$("print-sources").checked);
    $("print-figure").onchange = () => root.classList.toggle("print-figure", $("print-figure").checked);
    $("print").onclick = () => print();
    addEventListener("beforeprint", () => {
      const { x, y, width, height } = figure.box;
      figure.svg.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
      figure.view.removeAttribute("transform");
    });
    addEventListener("afterprint", () => {
      figure.svg.removeAttribute("viewBox");
      figure.place();
    });
    for (const menu of [$("filters"), $("printing")]) {
      menu.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        menu.open = false;
        menu.firstElementChild.focus();
      });
      addEventListener("click", (event) => {
        if (!menu.contains(event.target)) menu.open = false;
      });
    }
    addEventListener("click", (event) => {
      const link = event.target.closest?.('a[href^="#"]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!named(link.hash)?.closest(".tree li, #figure, section.source")) return;
      event.preventDefault();
      go(link.hash);
    });
    addEventListener("hashchange", route);
  }

  addEventListener("DOMContentLoaded", () => {
    try {
      startTree();
      figure.start();
      startBeside();
      startSearch();
      startRest();
      prepare();
    } finally {
      root.classList.add("ready");
    }
    route();
  });
})();
