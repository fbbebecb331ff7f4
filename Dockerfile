# The image holds Node 26, the code and the embedded PostgreSQL; everything that is written goes to /data.
#   docker build -t ancrage .
#   docker run --init -p 3000:3000 -v ancrage:/data --env-file ancrage.env ancrage
FROM node:26-slim

ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATA_DIR=/data \
    NODE_COMPILE_CACHE=/data/.cache/node

WORKDIR /app

# The packages change less often than the code: they are a layer of their own. The development packages stay out, among
# them the npm package of Node: the image brings its own.
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund \
 && npm cache clean --force \
 && mkdir /data && chown node:node /data

COPY . .

# PostgreSQL refuses to run as root, and nothing here needs to be.
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/sante').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./scripts/loader.mjs", "src/main.ts"]
