// Run in the page when the window is to close: whoever listens may hand in a promise of `false` to keep it open.
void (async () => {
  const promises = [];
  const detail = { wait: (promise) => promises.push(promise) };
  window.dispatchEvent(new CustomEvent("trinvis:closing", { detail }));
  const answers = await Promise.allSettled(promises);
  const kept = answers.every((answer) => answer.status === "fulfilled" && answer.value !== false);
  await window.__TAURI_INTERNALS__.invoke("page_is_done", { request: kept });
})();
