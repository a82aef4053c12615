/** The options that npm has, too: it records them whole, and leaves the words around them. */
const ofNpm: readonly string[] = ['dry-run', 'json', 'yes'];

/** Says how to type a command so that it receives an option. */
const keptByNpm = (option: string, command: string) =>
  `npm giữ mất --${option}, lệnh không nhận được; chưa có gì được làm. Hãy gõ hai dấu gạch đứng riêng trước các tùy chọn: npm run ${command} -- --${option} … (Trên Windows hãy dùng Command Prompt: PowerShell bỏ mất hai dấu gạch ấy.)`;

/**
 * Returns the words that this process was started with. Options typed without `--` before them,
 * which npm keeps and records in the environment, come first. Where npm does not have such an
 * option, the process ends with 2 and a sentence: some versions of npm take the next word with it,
 * others leave its value among the files. `options` are the names of the command's options.
 */
export function commandWords(options: readonly string[]): string[] {
  const { env, argv } = process;
  const kept = options.filter(
    (name) => (env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '',
  );
  const foreign = kept.find((name) => !ofNpm.includes(name));
  if (foreign !== undefined) {
    console.error(keptByNpm(foreign, env.npm_lifecycle_event ?? ''));
    process.exit(2);
  }
  return [...kept.map((name) => `--${name}`), ...argv.slice(2)];
}
