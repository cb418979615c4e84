import { implementBean } from "../support/beans.ts";

implementBean("EventBus.ChangeEventHeader");
