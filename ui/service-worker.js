// Keeps the built pages in the browser, so that they open on a bad line or none. What the server
// says (/api) is never kept: it is asked for anew each time or not shown at all.
const built = ['BUILT'];
const shelf = `lindung-${built.map((name) => name.split('-').at(-1)).join('').slice(0, 4000)}`;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(shelf).then((kept) => kept.addAll(built)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) if (name !== shelf) await caches.delete(name);
    await self.clients.claim();
  };
  event.waitUntil(old());
});

// A page: from the server while there is a line, else the one that was kept. A built file: kept.
async function answer(request) {
  const kept = await caches.open(shelf);
  if (request.mode === 'navigate') return fetch(request).catch(() => kept.match('/'));
  return (await kept.match(request)) ?? fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = url.origin === location.origin && request.method === 'GET';
  const server = ['/api/', '/health', '/metrics'].some((path) => url.pathname.startsWith(path));
  if (ours && !server) event.respondWith(answer(request));
});
