// Addresses of pages come in, one a line; what Lighthouse's mobile profile says of each goes out, one line of JSON each.
// The path of the browser is the one argument. One browser for all pages, with nothing kept between them.
import { createInterface } from "node:readline";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const FIRST = "first-contentful-paint";
const LARGEST = "largest-contentful-paint";
const SHIFT = "cumulative-layout-shift";
const REQUESTS = "network-requests";

const chromeFlags = ["--headless", "--no-sandbox", "--disable-gpu", "--ignore-certificate-errors"];
const browser = await launch({ chromePath: process.argv[2], chromeFlags, logLevel: "silent" });
try {
  for await (const address of createInterface({ input: process.stdin })) {
    const { lhr } = await lighthouse(address, {
      port: browser.port,
      logLevel: "silent",
      onlyAudits: [FIRST, LARGEST, SHIFT, REQUESTS],
      disableFullPageScreenshot: true,
      // Pages are finished soon: nothing to wait for as on pages of others.
      pauseAfterFcpMs: 500,
      pauseAfterLoadMs: 500,
      networkQuietThresholdMs: 300,
      cpuQuietThresholdMs: 300,
    });
    const number = (audit) => lhr.audits[audit].numericValue ?? null;
    const [page] = lhr.audits[REQUESTS].details?.items ?? [];
    console.log(JSON.stringify({ first: number(FIRST), largest: number(LARGEST), shift: number(SHIFT), sent: page?.transferSize ?? 0 }));
  }
} finally {
  browser.kill();
}
