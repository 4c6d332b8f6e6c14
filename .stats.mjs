import { build } from 'vite';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
const out=[];
await build({ configFile: './vite.config.ts', logLevel:'error', build:{ outDir:'/tmp/stats-out', emptyOutDir:true, sourcemap:false }, plugins:[{name:'st', generateBundle(_,b){ for(const c of Object.values(b)) if(c.type==='chunk') out.push({f:c.fileName, gz:gzipSync(c.code).length, imports:c.imports, dyn:c.dynamicImports, mods:Object.entries(c.modules).map(([k,m])=>[k.replace(process.cwd(),''), m.renderedLength, gzipSync(m.code??'').length])}); }}]});
writeFileSync('/tmp/stats.json', JSON.stringify(out));
