import { once } from "node:events";
import type { OpenedOrg } from "../openOrg.ts";
import { apexRestRoutes } from "./apex/apexRest.ts";
import { auraRoutes } from "./apex/aura.ts";
import { soapRoutes } from "./apex/soap.ts";
import { Clients } from "./auth/clients.ts";
import { loginRoutes } from "./auth/login.ts";
import { oauthRoutes } from "./auth/oauth.ts";
import { Sessions } from "./auth/sessions.ts";
import { ingestRoutes } from "./bulk/ingest.ts";
import { queryJobRoutes } from "./bulk/queryJobs.ts";
import { clockRoutes } from "./clockRoutes.ts";
import { createHttpServer } from "./httpServer.ts";
import { apexTestRoutes } from "./rest/apexTests.ts";
import { compositeRoutes } from "./rest/composite.ts";
import { queryRoutes } from "./rest/query.ts";
import { sobjectRoutes } from "./rest/sobjects.ts";
import { toolingRoutes } from "./rest/tooling.ts";
import { versionRoutes } from "./rest/versions.ts";
import { Router, type Route } from "./routes.ts";

export type { Reply, RequestContext, Route, Session } from "./routes.ts";

/** How often the server looks for jobs that have come due. */
const JOB_INTERVAL = 1_000;

export interface RunningServer {
  readonly sessions: Sessions;
  readonly clients: Clients;
  close(): Promise<void>;
}

/** Serves the org on 127.0.0.1, and runs its jobs after requests and by a timer. */
export async function startServer(
  opened: OpenedOrg,
  port: number,
  pages: readonly Route[] = [],
): Promise<RunningServer> {
  const { org, jobs, clock } = opened;
  const sessions = new Sessions(org.store, org.id, clock);
  const clients = new Clients(org.store);
  const router = new Router();
  router.mount(
    ...loginRoutes(sessions),
    ...oauthRoutes(sessions, clients),
    ...versionRoutes,
    ...toolingRoutes(opened),
    ...apexTestRoutes(opened),
    ...queryRoutes,
    ...compositeRoutes(router),
    ...ingestRoutes(),
    ...queryJobRoutes(),
    ...sobjectRoutes,
    ...apexRestRoutes,
    ...auraRoutes,
    ...soapRoutes(opened, sessions),
    ...clockRoutes(clock),
    ...pages,
  );
  const server = createHttpServer({ router, sessions, afterRequest: () => void jobs.drain() });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const timer = setInterval(() => jobs.drain(), JOB_INTERVAL);
  return {
    sessions,
    clients,
    async close() {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
