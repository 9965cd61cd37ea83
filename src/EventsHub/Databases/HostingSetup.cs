using EventsHub.Data.PostgreSql;
using EventsHub.Data.SqlServer;
using EventsHub.Data.Sqlite;
using EventsHub.Kernel.Modules;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventsHub.Databases;

/// <summary>Puts EventsHub together from its parts, the same for the web server and the command line. Each adds only who its user is.</summary>
public static class HostingSetup
{
    /// <summary>Adds the application, the outside, and the database that the configuration names.</summary>
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
        // What the framework logs of every request holds its address, and with it the token of somebody's link.
        services.AddLogging(logging => logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            // The keys lie in the database, as docs/operators/backup.md says; every first start would warn of it.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // Behind a proxy that speaks TLS there is no port of our own to redirect to, which is as it should be.
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

    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder options, DatabaseOptions database) => database.Provider switch
    {
        DatabaseProvider.SqlServer => options.UseEventsHubSqlServer(database.Connection),
        DatabaseProvider.PostgreSql => options.UseEventsHubPostgreSql(database.Connection),
        _ => options.UseEventsHubSqlite(database.Connection),
    };
}
