using System.Text.RegularExpressions;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>Only one import of a programme at a time, and nobody else waits for it. On SQL Server a registration waits for whoever has changed the row of its event; PostgreSQL lets it pass.</summary>
public sealed partial class ImportHoldsTests
{
    [Theory, EachDatabase]
    public async Task An_import_changes_the_row_of_the_event_by_its_last_statement_and_only_if_rooms_change(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());

        await AssertAsync(new ImportProgramme.Command("TEST24", File("One"), FileName: "one.xml"), 1);
        await AssertAsync(new ImportProgramme.Command("TEST24", File("Other"), FileName: "other.xml"), 0);
        await AssertAsync(new UndoProgrammeImport.Command("TEST24"), 0);
        await AssertAsync(new UndoProgrammeImport.Command("TEST24"), 1);

        async Task AssertAsync<T>(IRequest<T> change, int times)
        {
            var before = await slice.DbAsync(db => db.Events().Select(e => e.Version).SingleAsync());
            slice.Work.Forget();
            await slice.SendAsync(change);
            List<string> statements = [.. slice.Work.Statements];
            Assert.Equal(times, statements.Count(sql => OfEvents().IsMatch(sql)));
            Assert.Equal(times == 1, OfEvents().IsMatch(statements[^1]));
            Assert.Equal(before + times, await slice.DbAsync(db => db.Events().Select(e => e.Version).SingleAsync()));
        }
    }

    [Theory, EachDatabase]
    public async Task A_registration_goes_through_while_an_import_is_under_way(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.Sqlite, "SQLite lets one write at a time.");
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);

        var code = await slice.ScopedAsync(async services =>
        {
            var db = services.GetRequiredService<EventsHubDb>();
            return await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await services.GetRequiredService<IMediator>().Send(new ImportProgramme.Command("TEST24", File("One"), FileName: "one.xml"));
                await db.SaveChangesAsync();
                using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
                var registered = await slice.SendAsync(Sample.Registering(@event), limit.Token);
                await transaction.CommitAsync();
                return registered.Code;
            });
        });

        Assert.NotEmpty(code);
    }

    [Theory, EachDatabase]
    public async Task Imports_at_once_are_made_one_after_the_other(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => slice.SendAsync(new ImportProgramme.Command("TEST24", File("One"), FileName: "one.xml")))));

        // The first brought everything in; the others found it there and changed nothing.
        Assert.Equal((1, 1, 1), await slice.DbAsync(async db => (await db.ProgrammeImports().CountAsync(), await db.Sessions().CountAsync(), await db.Speakers().CountAsync())));
    }

    private static byte[] File(string title) => Feeds.Day(Feeds.Event(title, guid: "11111111-1111-4111-8111-111111111111", persons: "<person id='1'>Sample One</person>"));

    [GeneratedRegex("(UPDATE|DELETE FROM|INSERT INTO) (AS \\w )?[\"\\[]Events[\"\\]]")]
    private static partial Regex OfEvents();
}
