using EventsHub.Databases;
using EventsHub.IntegrationTests.Data;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1001 // The mirror of queries replaces a service of EF's own.

namespace EventsHub.IntegrationTests;

/// <summary>The application on a real, empty database, and the verbs that tests speak: send, insert, find. Every call has a scope of its own, as
/// every request has.</summary>
public sealed class Slice : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private ServiceProvider _services = null!;

    private Slice(TestDatabase database) => _database = database;

    /// <summary>Who sends; the operator unless a test says otherwise.</summary>
    public TestUser User { get; } = new();

    /// <summary>The clock, which a test may set.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>What its database had to do so far.</summary>
    public DatabaseWork Work { get; } = new();

    /// <summary>Everything that was mailed is a file in here.</summary>
    public string MailFolder { get; } = Directory.CreateTempSubdirectory("eventshub-mail-").FullName;

    /// <summary>The application on an engine. More settings go in as configuration keys.</summary>
    public static Task<Slice> OnAsync(DatabaseProvider provider, params (string Key, string Value)[] settings) => OnAsync(provider, _ => { }, settings);

    /// <summary>The application together with what a module of the test's own adds to it.</summary>
    public static async Task<Slice> OnAsync(DatabaseProvider provider, Action<IServiceCollection> add, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.EmptyAsync(provider);
        Slice slice = new(database);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Provider", database.Options.Provider.ToString()),
            new("Database:Connection", database.Options.Connection),
            new("Mail:Folder", slice.MailFolder),
            new("PublicAddress", "https://events.example.org"),
            .. settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value)),
        ]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddEventsHub(configuration);
        add(services);
        // A query of several collections says whether they come in one or in several; production would only log it.
        services.ConfigureDbContext<EventsHubDb>(options => options.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning)));
        services.ConfigureDbContext<EventsHubDb>(options => options.AddInterceptors(slice.Work));
        if (provider == DatabaseProvider.Sqlite)
        {
            services.ConfigureDbContext<EventsHubDb>(options => options.ReplaceService<IQueryCompiler, SqlServerMirror>());
        }

        services.AddSingleton<ICurrentUser>(slice.User);
        services.AddSingleton<TimeProvider>(slice.Clock);
        slice._services = services.BuildServiceProvider(validateScopes: true);
        // Its first use stores a key over a connection of its own, as at the start of the program.
        slice._services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(Slice)).Protect([0]);
        return slice;
    }

    /// <summary>Sends a command or query through the whole pipeline.</summary>
    public Task<TResult> SendAsync<TResult>(IRequest<TResult> request, CancellationToken cancellationToken = default) =>
        ScopedAsync(services => services.GetRequiredService<IMediator>().Send(request, cancellationToken));

    /// <summary>Stores what a test starts from.</summary>
    public Task InsertAsync(params object[] entities) => ScopedAsync(async services =>
    {
        await Sample.InsertAsync(services, entities);
        return true;
    });

    /// <summary>Makes an upgrade of data, as on a database of the version before.</summary>
    public Task UpgradeAsync<T>() where T : IDataUpgrade => ScopedAsync(services => services.GetRequiredService<UnitOfWork>().RunAsync(
        async token =>
        {
            await services.GetServices<IDataUpgrade>().OfType<T>().Single().ApplyAsync(services.GetRequiredService<EventsHubDb>(), token);
            return true;
        }, CancellationToken.None));

    /// <summary>Reads what is stored.</summary>
    public Task<T> DbAsync<T>(Func<EventsHubDb, Task<T>> read) => ScopedAsync(services => read(services.GetRequiredService<EventsHubDb>()));

    /// <summary>Changes what is stored in a transaction, as a command does.</summary>
    public Task ChangeAsync(Func<EventsHubDb, Task> change) => ScopedAsync(services => Sample.ChangeAsync(services, change));

    /// <summary>Uses any service, in a scope.</summary>
    public async Task<T> ScopedAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = _services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _database.Release();
        Directory.Delete(MailFolder, recursive: true);
    }
}

/// <summary>Who sends in a test.</summary>
public sealed class TestUser : ICurrentUser
{
    public Guid? Id { get; set; }

    public Guid? KeyId { get; set; }

    public Guid? LinkId { get; set; }

    public bool IsOperator { get; set; } = true;
}

/// <summary>A clock that a test may set; it runs from there.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _shift;

    /// <summary>Sets the clock.</summary>
    public void Set(DateTime utc) => _shift = utc - base.GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _shift;
}
