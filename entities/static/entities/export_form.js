// The library's page asks for this in an inline attribute, which the site forbids.
document.addEventListener("DOMContentLoaded", () => {
  document
    .querySelector(".select-toggle")
    ?.addEventListener("change", onSelectToggleChange);
});
