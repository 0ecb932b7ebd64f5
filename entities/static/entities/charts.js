/* Draws every figure[data-chart] with Chart.js from the JSON beside it. The colours
   are the site's own, read anew when the scheme changes and before printing. */

"use strict";

(() => {
  const COLOURS = 8;
  const POINTS = ["circle", "rect", "triangle", "rectRot", "circle", "rect", "triangle", "rectRot"];
  const DASHES = { target: [7, 5], expected: [12, 4, 2, 4] };
  const LEGEND_CHARACTER = 14; // pixels
  const PRINTED_PIXELS = 2; // a canvas is printed as the picture that it is
  const charts = [];

  function readPalette() {
    const style = getComputedStyle(document.documentElement);
    const read = (name) => style.getPropertyValue(name).trim();
    const lines = [];
    for (let i = 1; i <= COLOURS; i += 1) lines.push(read(`--chart-${i}`));
    return { lines, ink: read("--ink"), soft: read("--ink-soft"), grid: read("--line"), paper: read("--paper") };
  }

  function formatNumber(number) {
    return number.toLocaleString("zh-CN", { maximumFractionDigits: 4 });
  }

  function buildLine(each, i, palette) {
    const colour = palette.lines[each.colour % COLOURS];
    const isGap = ({ p0, p1 }) => p1.parsed.x - p0.parsed.x > 1.01; // a year is missing
    return {
      label: each.label,
      data: each.points,
      showLine: each.joined,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 2.25,
      borderDash: DASHES[each.nature] || [],
      segment: { borderDash: (context) => (isGap(context) ? [2, 4] : undefined) },
      pointStyle: POINTS[each.colour % POINTS.length],
      pointBackgroundColor: each.nature in DASHES ? palette.paper : colour,
      pointBorderWidth: 2,
      pointRadius: 4.5,
      pointHoverRadius: 7,
      pointHitRadius: 12,
      tension: 0,
    };
  }

  function buildBars(each, i, palette) {
    return {
      label: each.label,
      data: each.values,
      texts: each.texts,
      links: each.links,
      backgroundColor: palette.lines[i % COLOURS],
      borderColor: palette.paper,
      borderWidth: 1,
      borderRadius: 3,
      maxBarThickness: 44,
    };
  }

  function describe(item) {
    const { dataset, dataIndex, raw, parsed } = item;
    const text = raw && raw.text ? raw.text : dataset.texts && dataset.texts[dataIndex];
    return `${dataset.label}：${text || formatNumber(parsed.y)}`;
  }

  function findLink(chart, event) {
    const [hit] = chart.getElementsAtEventForMode(event, "nearest", { intersect: true }, true);
    if (!hit) return "";
    const dataset = chart.data.datasets[hit.datasetIndex];
    const point = dataset.data[hit.index];
    return (point && point.link) || (dataset.links && dataset.links[hit.index]) || "";
  }

  /* The target of a subject is the dashed line of its colour and needs no entry. */
  function isFirstOfColour(item, data) {
    const colour = data.datasets[item.datasetIndex].borderColor;
    const isLine = data.datasets[item.datasetIndex].showLine !== undefined;
    return !isLine || data.datasets.findIndex((each) => each.borderColor === colour) === item.datasetIndex;
  }

  /* A legend is cut off at the edge of its canvas, in the midst of a character. */
  function nameLines(chart) {
    const most = Math.floor(chart.width / LEGEND_CHARACTER) - 4;
    const items = window.Chart.defaults.plugins.legend.labels.generateLabels(chart);
    return items.map((item) => ({ ...item, text: item.text.length > most ? `${item.text.slice(0, most)}…` : item.text }));
  }

  function buildAxes(payload, palette) {
    const isLine = payload.kind === "line";
    const x = { grid: { display: false }, border: { color: palette.grid }, ticks: { color: palette.soft, maxRotation: payload.kind === "line" ? 0 : 50 } };
    if (isLine) {
      const years = payload.series.flatMap((each) => each.points.map((point) => point.x));
      const [first, last] = [Math.min(...years), Math.max(...years)];
      Object.assign(x, { type: "linear", min: Math.ceil(first) - 0.6, max: Math.ceil(last) + 0.25 });
      x.ticks.callback = (year) => `${year}年`;
      // The axis begins at a fraction, so the whole years are put in by hand.
      x.afterBuildTicks = (axis) => { axis.ticks = listYears(first, last); };
    }
    x.stacked = Boolean(payload.stacked);
    return {
      x,
      y: { stacked: x.stacked, beginAtZero: true, grid: { color: palette.grid }, border: { display: false },
        ticks: { color: palette.soft, precision: payload.unit ? undefined : 0, callback: formatNumber, maxTicksLimit: 6 } },
    };
  }

  function listYears(first, last) {
    const years = [];
    for (let year = Math.ceil(first); year <= Math.ceil(last); year += 1) years.push({ value: year });
    return years;
  }

  function configure(payload, palette) {
    const build = payload.kind === "line" ? buildLine : buildBars;
    return {
      type: payload.kind,
      data: { labels: payload.labels, datasets: payload.series.map((each, i) => build(each, i, palette)) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        devicePixelRatio: Math.max(PRINTED_PIXELS, window.devicePixelRatio || 1),
        scales: buildAxes(payload, palette),
        onClick: (event, hits, chart) => { const link = findLink(chart, event); if (link) window.location.assign(link); },
        onHover: (event, hits, chart) => { chart.canvas.classList.toggle("over-point", Boolean(findLink(chart, event))); },
        plugins: {
          legend: { display: payload.series.length > 1, position: "bottom", align: "start",
            labels: { color: palette.ink, usePointStyle: true, boxHeight: 7, padding: 14, filter: isFirstOfColour, generateLabels: nameLines } },
          tooltip: { callbacks: { title: (items) => (payload.kind === "line" ? "" : items[0].label), label: describe }, displayColors: false, padding: 10 },
        },
      },
    };
  }

  function draw(figure, Chart) {
    const payload = JSON.parse(document.getElementById(figure.dataset.chart).textContent);
    figure.classList.add("drawn");
    const chart = new Chart(figure.querySelector("canvas"), configure(payload, readPalette()));
    charts.push({ chart, payload });
  }

  function recolour() {
    const palette = readPalette();
    for (const { chart, payload } of charts) {
      const { data, options } = configure(payload, palette);
      chart.data = data;
      chart.options = options;
      chart.update("none");
    }
  }

  function printed(isPrinted) {
    document.documentElement.toggleAttribute("data-printed", isPrinted);
    recolour();
  }

  window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  window.Chart.defaults.font.size = 13;
  document.querySelectorAll("figure[data-chart]").forEach((figure) => draw(figure, window.Chart));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
  window.addEventListener("beforeprint", () => printed(true));
  window.addEventListener("afterprint", () => printed(false));
})();
