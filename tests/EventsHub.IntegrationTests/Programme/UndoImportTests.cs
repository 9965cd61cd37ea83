using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>An import is taken back, to the last detail.</summary>
public sealed class UndoImportTests
{
    private const string One = "11111111-1111-4111-8111-111111111111";
    private const string Two = "22222222-2222-4222-8222-222222222222";
    private const string Three = "33333333-3333-4333-8333-333333333333";

    [Theory, EachDatabase]
    public async Task Everything_is_as_it_was_before(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var before = await slice.StoredAsync("TEST24");

        var report = await ImportAsync(slice, Second, removeMissing: true);
        Assert.Equal((1, 1, 1), (report.Count(ImportAction.Created), report.Count(ImportAction.Moved), report.Count(ImportAction.Removed)));
        Assert.NotEqual(before, await slice.StoredAsync("TEST24"));
        var last = await slice.SendAsync(new ShowLastProgrammeImport.Query("TEST24"));
        Assert.Equal(("second.xml", false), (last!.FileName, last.IsEditedSince));

        var undone = await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));

        Assert.Equal("second.xml", undone.FileName);
        Assert.Equal(before, await slice.StoredAsync("TEST24"));
    }

    [Theory, EachDatabase]
    public async Task One_after_the_other_is_undone_down_to_nothing(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        await ImportAsync(slice, Second, removeMissing: true);

        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));
        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24", Force: true));

        Assert.Equal((0, 0, 0, 0), await slice.DbAsync(async db => (await db.Sessions().CountAsync(), await db.Speakers().CountAsync(), await db.Rooms().CountAsync(), await db.Tracks().CountAsync())));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new UndoProgrammeImport.Command("TEST24")));
        Assert.Equal("import.nothing-to-undo", refused.Code);
    }

    [Theory, EachDatabase]
    public async Task What_was_edited_since_is_lost_only_when_that_is_asked_for(DatabaseProvider provider)
    {
        await using var slice = await StartAsync(provider);
        var before = await slice.StoredAsync("TEST24");
        await ImportAsync(slice, Second);
        await slice.SendAsync(new SaveSpeaker.Command("TEST24", null, new() { Given = "Added", Family = "Since" }));
        var edited = await slice.StoredAsync("TEST24");

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new UndoProgrammeImport.Command("TEST24")));
        Assert.Equal(("import.edited-since", "Force"), (refused.Code, refused.Field));
        Assert.True((await slice.SendAsync(new ShowLastProgrammeImport.Query("TEST24")))!.IsEditedSince);
        Assert.Equal(edited, await slice.StoredAsync("TEST24"));

        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24", Force: true));
        Assert.Equal(before, await slice.StoredAsync("TEST24"));
    }

    [Fact]
    public async Task A_file_that_changes_nothing_is_nothing_to_undo()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await ImportAsync(slice, Second);
        await ImportAsync(slice, Second);
        await slice.SendAsync(new ImportProgramme.Command("TEST24", First, DryRun: true));

        Assert.Equal(2, await slice.DbAsync(db => db.ProgrammeImports().CountAsync()));
        Assert.Equal("second.xml", (await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"))).FileName);
    }

    [Fact]
    public async Task A_talk_that_was_taken_out_comes_back_with_its_files()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await slice.DbAsync(async db =>
        {
            var talk = await db.Talks().Include(t => t.Files).SingleAsync(t => t.ExternalId == Guid.Parse(Two));
            var content = new StoredFile { EventId = talk.EventId, Content = [1, 2, 3] };
            db.Add(content);
            talk.Attach("slides.pdf", "application/pdf", 3, content.Id);
            return await db.SaveChangesAsync();
        });
        var before = await slice.StoredAsync("TEST24");
        await ImportAsync(slice, Second, removeMissing: true);
        Assert.Equal(0, await slice.DbAsync(db => db.TalkFiles().CountAsync()));

        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));

        Assert.Equal(before, await slice.StoredAsync("TEST24"));
    }

    [Fact]
    public async Task What_the_public_sees_changes_neither_with_an_import_nor_with_its_undoing()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        await slice.SendAsync(new ReleaseProgramme.Command("TEST24", null, null));
        var shown = (await slice.SendAsync(new ExportPublicProgramme.Query("TEST24", ProgrammeFormat.C3voc))).Content;

        await ImportAsync(slice, Second, removeMissing: true);
        Assert.Equal(shown, (await slice.SendAsync(new ExportPublicProgramme.Query("TEST24", ProgrammeFormat.C3voc))).Content);

        await slice.SendAsync(new UndoProgrammeImport.Command("TEST24"));
        Assert.Equal(shown, (await slice.SendAsync(new ExportPublicProgramme.Query("TEST24", ProgrammeFormat.C3voc))).Content);
        Assert.Equal(1, await slice.DbAsync(db => db.ProgrammeReleases().CountAsync()));
    }

    [Fact]
    public async Task Strangers_may_not()
    {
        await using var slice = await StartAsync(DatabaseProvider.Sqlite);
        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new UndoProgrammeImport.Command("TEST24")));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new ShowLastProgrammeImport.Query("TEST24")));
    }

    private static byte[] First => Feeds.Day(
        Feeds.Event("First", guid: One, persons: "<person id='1'>Sample One</person>", more: "<track>Old track</track>"),
        Feeds.Event("Goes away", "11:00", guid: Two, persons: "<person id='2'>Sample Two</person>"));

    private static byte[] Second => Feeds.Day(
        Feeds.Event("First, renamed", "15:00", guid: One, room: "Dome", persons: "<person id='1'>Sample Renamed</person><person id='3'>Sample Three</person>", more: "<track>New track</track>"),
        Feeds.Event("New", "16:00", guid: Three, persons: "<person id='4'>Sample Four</person>").Replace("lecture", "Fireside chat", StringComparison.Ordinal));

    private static async Task<Slice> StartAsync(DatabaseProvider provider)
    {
        var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());
        await slice.SendAsync(new ImportProgramme.Command("TEST24", First, FileName: "first.xml"));
        return slice;
    }

    private static Task<ImportReport> ImportAsync(Slice slice, byte[] file, bool removeMissing = false) =>
        slice.SendAsync(new ImportProgramme.Command("TEST24", file, RemoveMissing: removeMissing, FileName: "second.xml"));
}
