import { implementBean } from "../support/beans.ts";

/** Results hold data, also those that tests make; actions themselves (flows) do not run in the local org. */
implementBean("Invocable.Action.Result");
implementBean("Invocable.Action.Error");
