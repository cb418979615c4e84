/** Events that a flow screen component sends to its flow. */
export class FlowAttributeChangeEvent extends CustomEvent<{ attributeName: string; attributeValue: unknown }> {
  constructor(attributeName: string, attributeValue: unknown) {
    super("_attributechange", { bubbles: true, composed: true, detail: { attributeName, attributeValue } });
  }
}

class FlowNavigationEvent extends CustomEvent<{ navigateTo: string }> {
  constructor(action: string) {
    super("_flownavigation", { bubbles: true, composed: true, detail: { navigateTo: action } });
  }
}

export class FlowNavigationNextEvent extends FlowNavigationEvent {
  constructor() {
    super("NEXT");
  }
}
export class FlowNavigationBackEvent extends FlowNavigationEvent {
  constructor() {
    super("BACK");
  }
}
export class FlowNavigationPauseEvent extends FlowNavigationEvent {
  constructor() {
    super("PAUSE");
  }
}
export class FlowNavigationFinishEvent extends FlowNavigationEvent {
  constructor() {
    super("FINISH");
  }
}
