import { createElement } from "lwc";
import App from "host/app";

document.body.append(createElement("host-app", { is: App }));
