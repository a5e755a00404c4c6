// Tells the day and searches. Everything is read from scripts beside this page: nothing is fetched, nothing is sent.
(function () {
  "use strict";

  var mark = document.querySelector("[data-as-of]");
  if (mark && window.ducha) { mark.textContent = "数据截至" + window.ducha.day; }

  var form = document.getElementById("search");
  if (!form) { return; }
  var most = 200;
  var found = document.getElementById("found");
  var results = document.getElementById("results");
  var names = ["编号", "任务", "牵头单位", "时限", "状态"];
  var pieces = [];
  (window.duchaPieces || []).forEach(function (plan) {
    for (var number = 0; number < plan[1]; number += 1) {
      pieces.push({ plan: String(plan[0]), path: "data/" + plan[0] + "-" + number + ".js", rows: null });
    }
  });
  var waiting = null;
  var search = 0;

  // Each piece calls this with its rows.
  window.duchaTake = function (rows) {
    waiting.rows = rows.map(function (row) {
      return { cells: row, light: row[6], words: plain([row[0], row[2], row[3], row[4], row[7]].join("\n")) };
    });
  };

  function plain(words) { return words.normalize("NFKC").toLowerCase(); }

  // One piece after the other, so that it is known whose rows come.
  function load(piece, then) {
    var script = document.createElement("script");
    waiting = piece;
    script.src = piece.path;
    script.onload = then;
    script.onerror = function () { piece.rows = []; then(); };
    document.head.appendChild(script);
  }

  function run() {
    search += 1;
    var mine = search;
    var terms = plain(form.q.value).split(/\s+/).filter(Boolean);
    var light = form.light.value;
    var plan = form.plan.value;
    results.textContent = "";
    if (!terms.length && !light && !plan) { found.textContent = ""; return; }
    var asked = pieces.filter(function (piece) { return !plan || piece.plan === plan; });
    var hits = [];
    var total = 0;
    var next = 0;
    found.textContent = "正在查找……";

    function step() {
      if (mine !== search) { return; }
      while (next < asked.length && asked[next].rows) { take(asked[next]); next += 1; }
      if (next === asked.length) { show(hits, total); return; }
      found.textContent = "正在查找……已找到" + total + "项";
      load(asked[next], step);
    }
    function take(piece) {
      piece.rows.forEach(function (row) {
        if (light && row.light !== light) { return; }
        if (!terms.every(function (term) { return row.words.indexOf(term) >= 0; })) { return; }
        total += 1;
        if (hits.length < most) { hits.push(row.cells); }
      });
    }
    // A load that is under way ends first.
    if (waiting && !waiting.rows) { window.setTimeout(function () { if (mine === search) { run(); } }, 50); } else { step(); }
  }

  function show(hits, total) {
    found.textContent = total === 0 ? "没有找到；请换个词，或减少条件。"
      : "找到" + total + "项" + (total > hits.length ? "，只列前" + hits.length + "项，请增加条件。" : "。");
    if (!hits.length) { return; }
    var table = add(results, "table");
    var head = add(add(table, "thead"), "tr");
    names.forEach(function (name) { add(head, "th", name).scope = "col"; });
    var body = add(table, "tbody");
    hits.forEach(function (cells) {
      var row = add(body, "tr");
      [cells[0], cells[2], cells[3], cells[5], cells[7]].forEach(function (words, column) {
        var cell = add(row, "td");
        cell.setAttribute("data-label", names[column]);
        if (column < 2) {
          add(cell, "a", words).href = cells[1];
        } else {
          var span = add(cell, "span", words);
          if (column === 4 && cells[6] !== "none") { span.className = "light " + cells[6]; }
        }
      });
    });
  }

  function add(parent, name, words) {
    var element = document.createElement(name);
    if (words !== undefined) { element.textContent = words; }
    parent.appendChild(element);
    return element;
  }

  var asked = new URLSearchParams(window.location.search);
  ["q", "light", "plan"].forEach(function (name) { form[name].value = asked.get(name) || ""; });
  var pause = 0;
  form.addEventListener("input", function () {
    window.clearTimeout(pause);
    pause = window.setTimeout(run, 200);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); run(); });
  run();
}());
