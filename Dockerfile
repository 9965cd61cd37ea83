# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
# Packages first: they change less often than the code, and their layer is kept.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY --parents src/Directory.Build.props src/Directory.Build.targets src/*/*.csproj src/*/packages.lock.json ./
RUN dotnet restore --locked-mode src/EventsHub
COPY src src
# As in eng/common.sh: compiled ahead of time, for this platform alone, which needs a lock file of its own.
RUN dotnet publish src/EventsHub -c Release -o /app --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/packages.ahead.lock.json

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Badges and booklets are set in the scripts that these fonts cover; libicu breaks lines and orders text; curl asks for health.
RUN apt-get update \
 && apt-get install -y --no-install-recommends tzdata fonts-noto-core fonts-noto-cjk curl $(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1) \
 && rm -rf /var/lib/apt/lists/* \
 && install -d -o $APP_UID -g $APP_UID /data \
 && printf '#!/bin/sh\nexec dotnet /app/eventshub.dll "$@"\n' > /usr/local/bin/eventshub && chmod 755 /usr/local/bin/eventshub
COPY --from=build /app /app
WORKDIR /app
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false \
    EVENTSHUB_DB=sqlite:/data/eventshub.db \
    Mail__Folder=/data/mail
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD curl -fsS http://localhost:8080/health/live || exit 1
ENTRYPOINT ["dotnet", "eventshub.dll"]
CMD ["serve"]
