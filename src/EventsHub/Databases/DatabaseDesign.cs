using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EventsHub.Databases;

/// <summary>Creates the database context for <c>dotnet ef</c>. The engine is given as argument after <c>--</c>; see <c>eng/migration</c>.</summary>
public sealed class DatabaseDesign : IDesignTimeDbContextFactory<EventsHubDb>
{
    /// <inheritdoc/>
    public EventsHubDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<EventsHubDb>()
            .UseDatabase(new() { Provider = Enum.Parse<DatabaseProvider>(args[0]), Connection = "Data Source=design-time" }).Options;
        return new((DbContextOptions<EventsHubDb>)options, EventsHubModules.All.Catalogue, [], TimeProvider.System);
    }
}
