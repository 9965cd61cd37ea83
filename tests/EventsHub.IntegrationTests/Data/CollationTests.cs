using EventsHub.Badges;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Releases;
using EventsHub.Registrations.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Text is compared code point by code point on every engine, whatever the database was created with. SQL Server's own rules would merge what differs in case or width, and find an emoji in everything.</summary>
public sealed class CollationTests
{
    // Sorted for people, by the rules of the database.
    private static readonly string[] ForPeople = ["Registrations.Affiliation"];

    [Theory]
    [InlineData(DatabaseProvider.SqlServer, "Latin1_General_100_BIN2")]
    [InlineData(DatabaseProvider.PostgreSql, "C")]
    [InlineData(DatabaseProvider.Sqlite, null)]
    public void Every_text_is_binary_unless_it_is_sorted_for_people(DatabaseProvider provider, string? binary)
    {
        using var db = MigrationTests.ModelOf(provider);
        var texts = db.DesignTimeModel().GetRelationalModel().Tables.SelectMany(t => t.Columns).Where(c => c.StoreTypeMapping.Converter?.ProviderClrType == typeof(string) || c.StoreTypeMapping.ClrType == typeof(string)).ToList();

        Assert.True(texts.Count > 100);
        Assert.Equal(provider == DatabaseProvider.Sqlite ? [] : ForPeople, texts.Where(c => c.Collation != binary).Select(c => $"{c.Table.Name}.{c.Name}"));
    }

    [Fact]
    public async Task A_postgresql_that_sorts_by_language_keeps_every_text_binary()
    {
        var given = Environment.GetEnvironmentVariable(TestDatabase.VariableOf(DatabaseProvider.PostgreSql));
        Assert.SkipWhen(string.IsNullOrEmpty(given), $"{TestDatabase.VariableOf(DatabaseProvider.PostgreSql)} gives no connection string.");
        var name = $"eventshub_icu_{Guid.NewGuid():N}";
        await using var outside = DatabaseServices.Of($"postgresql:{given}");
        await using var services = DatabaseServices.Of($"postgresql:{given};Database={name}");
        var create = $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";
        await OnAsync(outside, db => db.Database.ExecuteSqlRawAsync(create));
        try
        {
            await services.MigrateDatabaseAsync(CancellationToken.None);

            var languages = await OnAsync(services, db => db.Database.SqlQueryRaw<string>(
                """
                SELECT table_name || '.' || column_name AS "Value" FROM information_schema.columns
                WHERE table_schema = 'public' AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C' AND table_name NOT LIKE '\_\_EF%'
                """).ToListAsync());
            Assert.Equal(ForPeople, languages);
        }
        finally
        {
            await OnAsync(services, db => db.Database.EnsureDeletedAsync());
        }
    }

    [Theory, EachDatabase]
    public async Task Roles_and_versions_that_differ_in_case_or_width_are_two(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        foreach (var role in new[] { "Speaker", "speaker" })
        {
            var code = (await slice.SendAsync(Sample.Registering(@event, role))).Code;
            await slice.DbAsync(db => db.Set<EventsHub.Registrations.Domain.Registration>().Where(r => r.Code == code).ExecuteUpdateAsync(r => r.SetProperty(x => x.BadgeRole, role)));
        }

        var line = await slice.SendAsync(new EnterTalk.Command("TEST24", null, "Stars", null, null, 20));
        await slice.SendAsync(new PlaceTalk.Command("TEST24", line.TalkId, null, null, new(new(2030, 6, 24), new(2030, 6, 24, 8, 0, 0, TimeSpan.Zero), null, 20)));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24", "2.0"));
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24", "２.0"));

        Assert.Equal(["Speaker", "speaker"], (await slice.SendAsync(new ShowBadgeDesk.Query("TEST24", new()))).Roles.Order(StringComparer.Ordinal));
        Assert.Equal(2, await slice.DbAsync(db => db.Set<EventsHub.Programme.Domain.ProgrammeRelease>().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_search_in_a_script_that_older_rules_give_no_weight_finds_one_person(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        string[] names = ["🦄", "🐙", "សុខា", "ចាន់", "မောင်", "သီရိ", "አበበ", "ሠላም"];
        foreach (var name in names)
        {
            await slice.SendAsync(Sample.Registering(@event, name, "Sample"));
        }

        foreach (var name in names)
        {
            var found = await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = name }, RegistrationSort.Name, false));
            Assert.Equal($"{name} Sample", Assert.Single(found.Rows).Name);
        }
    }

    private static async Task<T> OnAsync<T>(IServiceProvider services, Func<EventsHubDb, Task<T>> use)
    {
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<EventsHubDb>());
    }
}
