using EventsHub.Databases;
using EventsHub.Kernel.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests;

/// <summary>The application on a database that a test makes, migrates and deletes itself.</summary>
internal static class DatabaseServices
{
    /// <param name="database">Engine and connection, as in <see cref="DatabaseOptions.Variable"/>.</param>
    public static ServiceProvider Of(string database)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(DatabaseOptions.Variable, database)]).Build();
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<ICurrentUser>(new TestUser());
        services.AddEventsHub(configuration);
        return services.BuildServiceProvider();
    }
}
