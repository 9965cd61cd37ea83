using System.Net;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.CommandLine;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventsHub.IntegrationTests.Web;

/// <summary>The whole web application in this process, as in production, on a SQLite file of its own. A second one on the same file is a second node.</summary>
public sealed class WebApp : IAsyncDisposable
{
    /// <summary>The password of everybody made with <see cref="AddPersonAsync"/>.</summary>
    public const string Password = "correct horse battery";

    private static readonly Lazy<Task<string>> EmptyDatabase = new(CreateEmptyAsync);

    private readonly WebApplicationFactory<CliHost> _factory;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private WebApp(string folder, bool ownsFolder, Action<IServiceCollection>? services, (string Key, string Value)[] settings)
    {
        (_folder, _ownsFolder) = (folder, ownsFolder);
        _factory = new WebApplicationFactory<CliHost>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production");
            host.UseSetting("Database:Connection", $"Data Source={Path.Combine(folder, "test.db")}");
            host.UseSetting("Mail:Folder", MailFolder);
            host.UseSetting("PublicAddress", "https://events.example.org");
            // The console is the slowest part of a test; LogTests reads the log in full.
            host.ConfigureLogging(logging => logging.ClearProviders());
            foreach (var (key, value) in settings)
            {
                host.UseSetting(key, value);
            }

            host.ConfigureTestServices(all => services?.Invoke(all));
        });
    }

    /// <summary>Every mail is a file in here.</summary>
    public string MailFolder => Path.Combine(_folder, "mail");

    /// <summary>The services of the running application.</summary>
    public IServiceProvider Services => _factory.Services;

    /// <summary>The application on an empty database.</summary>
    public static async Task<WebApp> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-web-").FullName;
        File.Copy(await EmptyDatabase.Value, Path.Combine(folder, "test.db"));
        return new(folder, ownsFolder: true, null, settings);
    }

    /// <summary>A second node on the same database.</summary>
    public WebApp SecondNode() => new(_folder, ownsFolder: false, null, []);

    /// <summary>Somebody's browser: it keeps cookies and follows no redirect by itself.</summary>
    public Browser Open() => new(_factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") }));

    /// <summary>Makes an account with a password and roles for the host.</summary>
    public Task<Guid> AddPersonAsync(string email, params Role[] roles) => ScopedAsync(async services =>
    {
        var account = new Account { UserName = email, Email = email, DisplayName = email.Split('@')[0], CreatedAt = DateTime.UtcNow };
        var created = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        Assert.True(created.Succeeded, string.Join(", ", created.Errors.Select(e => e.Code)));
        var db = services.GetRequiredService<EventsHubDb>();
        db.Grants().AddRange(roles.Select(role => Grant.Of(new(HolderKind.Account, account.Id), role, Scope.Host)));
        await db.SaveChangesAsync();
        return account.Id;
    });

    /// <summary>A browser in which somebody has signed in.</summary>
    public async Task<Browser> SignedInAsync(string email)
    {
        var browser = Open();
        var answer = await browser.PostAsync("/sign-in", ("Input.Email", email), ("Input.Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>Stores what a test starts from.</summary>
    public Task InsertAsync(params object[] entities) => ScopedAsync(async services =>
    {
        await Sample.InsertAsync(services, entities);
        return true;
    });

    /// <summary>Reads or changes what is stored.</summary>
    public Task<T> DbAsync<T>(Func<EventsHubDb, Task<T>> use) => ScopedAsync(services => use(services.GetRequiredService<EventsHubDb>()));

    /// <summary>Changes what is stored in a transaction, as a command does.</summary>
    public Task ChangeAsync(Func<EventsHubDb, Task> change) => ScopedAsync(services => Sample.ChangeAsync(services, change));

    /// <summary>Uses any service, in a scope.</summary>
    public async Task<T> ScopedAsync<T>(Func<IServiceProvider, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider);
    }

    /// <summary>The first mail that arrives for somebody.</summary>
    public async Task<MimeKit.MimeMessage> MailToAsync(string address)
    {
        MimeKit.MimeMessage? arrived = null;
        await Patience.UntilAsync(async () =>
        {
            foreach (var file in Directory.Exists(MailFolder) ? Directory.EnumerateFiles(MailFolder, "*.eml") : [])
            {
                var mail = await MimeKit.MimeMessage.LoadAsync(file);
                if (mail.To.Mailboxes.Any(to => to.Address == address))
                {
                    arrived = mail;
                    return true;
                }
            }

            return false;
        });
        return arrived ?? throw new TimeoutException($"No mail came for {address}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        if (_ownsFolder)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<string> CreateEmptyAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("eventshub-empty-").FullName, "empty.db");
        var options = new DbContextOptionsBuilder<EventsHubDb>().UseDatabase(new() { Connection = $"Data Source={file};Pooling=False" }).Options;
        await using var db = new EventsHubDb((DbContextOptions<EventsHubDb>)options, EventsHubModules.All.Catalogue, [], TimeProvider.System);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }
}
