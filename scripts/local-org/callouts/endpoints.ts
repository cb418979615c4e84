import { readFileSync } from "node:fs";
import { apexError } from "../runtime/apexException.ts";

/**
 * Maps the hosts of the outside world to emulators on this machine, so that the package only ever sees https. The file
 * holds `{ "slack.com": "http://127.0.0.1:{port+1}" }`, where `port` is that of the org's server.
 */
export class Endpoints {
  private readonly addresses: ReadonlyMap<string, string>;

  constructor(addresses: Readonly<Record<string, string>>, port: number) {
    this.addresses = new Map(
      Object.entries(addresses).map(([host, address]) => {
        const target = address.replace(/\{port(?:\+(\d+))?\}/g, (_all, add?: string) =>
          String(port + Number(add ?? 0)),
        );
        if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(target))
          throw new Error(`endpoints.json: ${host} leaves this machine: ${target}`);
        return [host.toLowerCase(), target];
      }),
    );
  }

  static read(file: string, port: number): Endpoints {
    return new Endpoints(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>, port);
  }

  /** @throws CalloutException (Apex) for a host that no emulator stands in for */
  resolve(url: URL): URL {
    const address = this.addresses.get(url.host.toLowerCase());
    if (!address) {
      throw apexError(
        "CalloutException",
        `Unknown host: ${url.host} (config/local-org/endpoints.json maps it to no emulator)`,
      );
    }
    return new URL(url.pathname + url.search, address);
  }
}
