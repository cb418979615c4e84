/** A session in an org, and the calls of the REST API that the demo needs. */
export class OrgSession {
  private readonly url: string;
  private readonly token: string;

  constructor(url: string, token: string) {
    this.url = url;
    this.token = token;
  }

  /** Logs in to the local org, which knows no passwords. @throws Error for an unknown user */
  static async logIn(url: string, user: string): Promise<OrgSession> {
    const response = await fetch(`${url}/login`, {
      method: "POST",
      body: new URLSearchParams({ user }),
      redirect: "manual",
    });
    const token = /^sid=([^;]+)/.exec(response.headers.get("set-cookie") ?? "")?.[1];
    if (!token) throw new Error(`${user} cannot log in to ${url}: ${response.status}`);
    return new OrgSession(url, decodeURIComponent(token));
  }

  /** Any call; the answer is not judged. */
  call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${this.token}`, "content-type": "application/json", ...init.headers };
    return fetch(this.url + path, { ...init, method, headers });
  }

  /** Runs anonymous Apex in a transaction of its own (Tooling API). @throws Error in the words of the org */
  async run(apex: string): Promise<void> {
    const address = `/services/data/v67.0/tooling/executeAnonymous?anonymousBody=${encodeURIComponent(apex)}`;
    const result = await this.json<{ success: boolean; compileProblem?: string; exceptionMessage?: string }>(address);
    if (!result.success) throw new Error(result.exceptionMessage ?? result.compileProblem ?? "Apex failed");
  }

  async query<R>(soql: string): Promise<readonly R[]> {
    return (await this.json<{ records: R[] }>(`/services/data/v67.0/query?q=${encodeURIComponent(soql)}`)).records;
  }

  private async json<T>(path: string): Promise<T> {
    const response = await this.call("GET", path);
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`${path.split("?")[0]}: ${response.status} ${JSON.stringify(body)}`);
    return body as T;
  }
}
