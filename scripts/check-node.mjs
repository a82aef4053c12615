// Runs at the end of `npm ci`. Plain JavaScript, so that a Node too old for the TypeScript beside it can still say so.
if (!process.features.typescript) {
  console.error(
    `Cần Node 22.18 trở lên; máy này có ${process.version}. Node 22.18 or newer is needed here; this machine has ${process.version}.`,
  );
  process.exit(1);
}
