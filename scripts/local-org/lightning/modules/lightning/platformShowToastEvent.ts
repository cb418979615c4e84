interface ToastParameters {
  readonly title?: string;
  readonly message?: string;
  readonly messageData?: unknown;
  readonly variant?: string;
  readonly mode?: string;
}

/** The frame listens for this event and shows the toast. */
export class ShowToastEvent extends CustomEvent<ToastParameters> {
  constructor(toast: ToastParameters) {
    super("lightning__showtoast", { composed: true, cancelable: true, bubbles: true, detail: toast });
  }
}
