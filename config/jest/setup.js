import { registerSa11yMatcher } from "@sa11y/jest";

registerSa11yMatcher();

// jsdom has no layout: components measure themselves as wide until a test says otherwise.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(() => document.body.replaceChildren());
