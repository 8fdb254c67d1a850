#!/usr/bin/env node
// Stands in for Prisma's schema-engine program, which its CLI would download: the CLI's JSON-RPC over stdio, answered by
// the same engine's published wasm build. Everything is in one file because the CLI starts it by its path.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

const charOid = 18;
const textOid = 25;
const databaseMissing = '3D000';
const databaseExists = '42P04';

const argv = process.argv.slice(2);
const option = (name) => argv.flatMap((argument, i) => (argument === name ? [argv[i + 1]] : []));
const url = JSON.parse(option('--datasource')[0] ?? '{}').url;

if (argv.includes('cli')) await answerDatabaseCommand(argv.at(-1));
else await answerRequests(await loadEngine());
process.exit();

async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = readFileSync(script.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const datamodels = option('--datamodels').map((file) => [file, readFileSync(file, 'utf8')]);
  const factory = bindMigrationAwareSqlAdapterFactory(engineAdapterFactory());
  return bindings.SchemaEngine.new({ datamodels: datamodels.length > 0 ? datamodels : undefined }, () => {}, factory);
}

async function answerRequests(engine) {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {};
    if (!method) continue;
    try {
      const result = (await engine[method === 'getDatabaseVersion' ? 'version' : method](params)) ?? null;
      if (method === 'diff' && result?.stdout) send({ id: 1, method: 'print', params: { content: result.stdout } });
      send({ id, result });
    } catch (error) {
      const data = { is_panic: false, message: error.message, error_code: error.code, meta: error.meta ?? null };
      send({ id, error: { code: 4466, message: error.message, data } });
    }
  }
}

function engineAdapterFactory() {
  const factory = new PrismaPg({ connectionString: url });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => forEngine(await connect());
  factory.connectToShadowDb = connectToShadowDatabase;
  return factory;
}

/** adapter-pg's own version keeps the address's database, which wins over the shadow's, and drops the shadow while it is connected. */
async function connectToShadowDatabase() {
  const name = `prisma_shadow_${crypto.randomUUID()}`;
  const admin = new pg.Client(url);
  await admin.connect();
  await admin.query(`CREATE DATABASE "${name}"`);
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${name}`;
  const shadow = forEngine(await new PrismaPg({ connectionString: shadowUrl.toString() }).connect());
  const dispose = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await dispose();
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`);
    await admin.end();
  };
  return shadow;
}

/** adapter-pg as the engine needs it. */
function forEngine(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw;
  // The catalog's "char" columns have no mapping in adapter-pg; the engine reads them as Character.
  adapter.queryRaw = async (query) => {
    const result = await performIO(query);
    const isChar = result.fields.map((field) => field.dataTypeID === charOid);
    for (const field of result.fields) if (field.dataTypeID === charOid) field.dataTypeID = textOid;
    const rows = await queryRaw.call(Object.create(adapter, { performIO: { value: async () => result } }), query);
    for (const i of isChar.keys()) if (isChar[i]) rows.columnTypes[i] = ColumnTypeEnum.Character;
    return rows;
  };
  // adapter-pg splits a script at every semicolon, which breaks function bodies; one simple query keeps it whole.
  adapter.executeScript = async (script) => {
    try {
      await adapter.client.query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/** `can-connect-to-database`, `create-database`, `drop-database`: the CLI reads the exit status and, past the first line of stderr, JSON lines. */
async function answerDatabaseCommand(command) {
  const verbs = { 'create-database': 'CREATE', 'drop-database': 'DROP' };
  try {
    const target = new URL(url);
    const name = target.pathname.slice(1);
    if (verbs[command]) target.pathname = '/postgres';
    const client = new pg.Client(target.toString());
    await client.connect();
    if (verbs[command]) await client.query(`${verbs[command]} DATABASE "${name}"`);
    await client.end();
    if (command === 'drop-database') console.error('The database was successfully dropped');
  } catch (error) {
    const codes = { [databaseMissing]: 'P1003', [databaseExists]: 'P1009' };
    const message = error.message || String(error.errors?.[0]?.message ?? error.code); // an AggregateError has none of its own
    const fields = { error_code: codes[error.code] ?? 'P1001', message, is_panic: false, meta: null };
    console.error(`starting\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}`);
    process.exitCode = 1;
  }
}
