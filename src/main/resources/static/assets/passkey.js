// Passkeys: asks the server for a question, the device for an answer, and hands it in. What a
// device needs as bytes goes over the net in base64url.
(() => {
  "use strict";

  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (it) => it.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replaceAll("+", "-")
      .replaceAll("/", "_")
      .replaceAll("=", "");

  const known = (list) => (list ?? []).map((it) => ({ ...it, id: bytes(it.id) }));

  async function send(address, fields) {
    const answer = await fetch(address, { method: "POST", body: fields });
    if (answer.redirected) {
      location.assign(answer.url);
      return null;
    }
    return answer.json();
  }

  async function made(options) {
    const credential = await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: known(options.excludeCredentials),
      },
    });
    const { response } = credential;
    return written(credential, {
      attestationObject: text(response.attestationObject),
      transports: response.getTransports === undefined ? [] : response.getTransports(),
    });
  }

  async function shown(options) {
    const credential = await navigator.credentials.get({
      publicKey: { ...options, challenge: bytes(options.challenge) },
    });
    const { response } = credential;
    return written(credential, {
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle === null ? undefined : text(response.userHandle),
    });
  }

  function written(credential, response) {
    return JSON.stringify({
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
      clientExtensionResults: {},
      response: { ...response, clientDataJSON: text(credential.response.clientDataJSON) },
    });
  }

  async function run(form) {
    const said = form.querySelector("[data-said]");
    const fields = () => new URLSearchParams(new FormData(form));
    if (form.dataset.busy === "true") return;
    if (window.PublicKeyCredential === undefined) {
      said.textContent = form.dataset.cannot;
      return;
    }
    form.dataset.busy = "true";
    said.textContent = "";
    try {
      const options = await send(form.dataset.begin, fields());
      if (options === null) return;
      const answer = fields();
      answer.set("svar", await (form.dataset.passkey === "make" ? made(options) : shown(options)));
      const outcome = await send(form.dataset.end, answer);
      if (outcome === null) return;
      if (outcome.till === undefined) said.textContent = outcome.fel;
      else location.assign(outcome.till);
    } catch (failed) {
      const stopped = ["NotAllowedError", "AbortError"].includes(failed.name);
      said.textContent = stopped ? form.dataset.stopped : form.dataset.failed;
    } finally {
      form.dataset.busy = "false";
    }
  }

  document.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-passkey]");
    if (form === null) return;
    event.preventDefault();
    run(form);
  });
})();
