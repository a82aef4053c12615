import { launchBrowser } from './pages/browser.ts';
import { pageKinds } from './pages/page-kinds.ts';
import { takeScreenshots } from './pages/take-screenshots.ts';
import { withSite } from './pages/with-site.ts';

const folder = 'screenshots';

await withSite(async (url) => {
  const browser = await launchBrowser();
  try {
    console.log(
      `Đã chụp ${await takeScreenshots(browser, url, pageKinds, folder)} ảnh vào ${folder}/.`,
    );
  } finally {
    await browser.close();
  }
});
