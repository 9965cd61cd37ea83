using System.Text.RegularExpressions;
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
    public async Task An_import_leaves_the_row_of_the_event_alone(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());

        slice.Work.Forget();
        await slice.SendAsync(new ImportProgramme.Command("TEST24", File("One"), FileName: "one.xml"));
        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));

        Assert.NotEmpty(slice.Work.Statements);
        Assert.DoesNotContain(slice.Work.Statements, sql => OfEvents().IsMatch(sql));
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
