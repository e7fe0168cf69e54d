import { createCanvas, loadImage } from '@napi-rs/canvas'; import { readdirSync, writeFileSync } from 'node:fs';
const [dir,prefix,per,out]=process.argv.slice(2);
const f=readdirSync(dir).filter(x=>x.startsWith(prefix+'-')&&x.endsWith('.png')).sort();
for(let i=0;i<f.length;i+=+per){const im=await Promise.all(f.slice(i,i+ +per).map(x=>loadImage(dir+'/'+x)));
 const w=im.reduce((s,m)=>s+m.width+8,0),h=Math.max(...im.map(m=>m.height));const c=createCanvas(w,h),g=c.getContext('2d');g.fillStyle='#888';g.fillRect(0,0,w,h);let x=0;for(const m of im){g.drawImage(m,x,0);x+=m.width+8}writeFileSync(`${out}-${prefix}-${String(i/per).padStart(2,'0')}.png`,c.toBuffer('image/png'))}
