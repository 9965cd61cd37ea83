using EventsHub.Data.PostgreSql;
using EventsHub.Data.SqlServer;
using EventsHub.Data.Sqlite;
using EventsHub.Kernel.Modules;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventsHub.Databases;

/// <summary>Registers all services of EventsHub, for web server and command line alike. Each of them only adds its own <c>ICurrentUser</c>.</summary>
public static class HostingSetup
{
    /// <summary>Adds the kernel, all modules and the configured database.</summary>
    public static IServiceCollection AddEventsHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection("Database")).Configure(options =>
        {
            if (configuration[DatabaseOptions.Variable] is { Length: > 0 } text)
            {
                var named = DatabaseOptions.Parse(text);
                (options.Provider, options.Connection) = (named.Provider, named.Connection);
            }
        });
        services.AddDbContext<EventsHubDb>((provider, options) => options.UseDatabase(provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.AddSingleton<IWriterQueue>(provider => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite ? new OneWriter() : new ManyWriters());
        // ASP.NET Core's request log contains URLs, and with them the tokens of personal links.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            // The keys are stored in the database (see docs/operators/backup.md); without this filter every first start would warn that they are not
            // encrypted.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Behind a reverse proxy that handles TLS there is no HTTPS port to redirect to, and none is needed.
            .AddFilter("Microsoft.AspNetCore.HttpsPolicy", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning));
        services.AddSingleton(EventsHubModules.All);
        services.AddKernel(configuration, EventsHubModules.All.Catalogue);
        foreach (var module in EventsHubModules.All.All)
        {
            module.AddServices(services, configuration);
        }

        return services;
    }

    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, DatabaseOptions database)
    {
        // A module without tables of its own is no mistake. And what fails when saving is logged where it ends a request: of a form that is sent twice, the second fails at a unique index, and is answered like the first.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning)
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug))).AddInterceptors(StorableText.Instance);
        return database.Provider switch
        {
            DatabaseProvider.SqlServer => options.UseEventsHubSqlServer(database.Connection),
            DatabaseProvider.PostgreSql => options.UseEventsHubPostgreSql(database.Connection),
            _ => options.UseEventsHubSqlite(database.Connection),
        };
    }
}
