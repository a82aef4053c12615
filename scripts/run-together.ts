import { spawn } from 'node:child_process';

// Runs several scripts of package.json at the same time: `node scripts/run-together.ts <script>…`.
// The output of the last one is printed as it comes, that of the others once they end. Ends with 1
// where one of them fails.
const names = process.argv.slice(2);

/** Runs a script of package.json. Returns whether it succeeded. */
function run(name: string, shown: boolean): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', name], {
    shell: process.platform === 'win32',
    stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece: Buffer) => printed.push(piece));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(names.map((name, index) => run(name, index === names.length - 1)));
const failed = names.filter((_, index) => !passed[index]);
if (failed.length > 0) {
  console.error(`npm run ${failed.join(', ')}: failed.`);
  process.exitCode = 1;
}
