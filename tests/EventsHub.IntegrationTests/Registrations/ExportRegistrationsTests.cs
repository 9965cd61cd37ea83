using System.IO.Compression;
using System.Text;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Files.Tables;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class ExportRegistrationsTests
{
    [Theory, EachDatabase]
    public async Task What_was_exported_and_imported_again_changes_nothing(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        await RegisterTroublesAsync(slice);

        var csv = await ExportAsync(slice, RegistrationFormat.Csv, ';');
        var result = await slice.SendAsync(new ImportRegistrations.Command("TEST24", csv, new() { Existing = ExistingPeople.Update }, DryRun: false));

        Assert.Equal((ImportSource.EventsHub, 0, 0, 3, 1, 0), (result.Source, result.Created, result.Updated, result.Unchanged, result.LeftOut, result.Refused));
        Assert.Equal(4, await slice.DbAsync(db => db.Registrations().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_workbook_that_was_exported_and_imported_again_changes_nothing(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        await RegisterTroublesAsync(slice);
        await slice.SendAsync(Sample.Registering(Sample.OpenEvent(), "'@Quoted", "Too"));

        var workbook = await ExportAsync(slice, RegistrationFormat.Xlsx);
        var result = await slice.SendAsync(new ImportRegistrations.Command("TEST24", workbook, new() { Existing = ExistingPeople.Update }, DryRun: false));

        Assert.Equal((ImportSource.EventsHub, 0, 0, 4, 1, 0), (result.Source, result.Created, result.Updated, result.Unchanged, result.LeftOut, result.Refused));
    }

    [Theory, EachDatabase]
    public async Task What_was_changed_in_the_exported_file_comes_back(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        await RegisterTroublesAsync(slice);

        var csv = Encoding.UTF8.GetString(await ExportAsync(slice, RegistrationFormat.Csv)).Replace("\"Mallory\"", "\"Mallory Ann\"", StringComparison.Ordinal);
        var result = await slice.SendAsync(new ImportRegistrations.Command("TEST24", Encoding.UTF8.GetBytes(csv), new() { Existing = ExistingPeople.Update }, DryRun: false));

        Assert.Equal((1, 2), (result.Updated, result.Unchanged));
        Assert.Equal(1, await slice.DbAsync(db => db.Registrations().CountAsync(r => r.Name.Given == "Mallory Ann")));
    }

    [Theory, EachDatabase]
    public async Task No_cell_of_a_csv_file_is_a_formula(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        await RegisterTroublesAsync(slice);

        var bytes = await ExportAsync(slice, RegistrationFormat.Csv);

        Assert.Equal(Encoding.UTF8.Preamble, bytes[..3]);
        var csv = Encoding.UTF8.GetString(bytes);
        Assert.Contains("\"'=cmd|' /C calc'!A0\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'＝1+1\"", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", csv, StringComparison.Ordinal);
        foreach (var cell in csv.Split("\",\"").SelectMany(cell => cell.Split("\"\r\n\"")))
        {
            Assert.False(cell.Length > 0 && "=+-@＝＋－＠\t\r".Contains(cell[0], StringComparison.Ordinal), cell);
        }
    }

    [Theory, EachDatabase]
    public async Task A_workbook_holds_text_as_text(DatabaseProvider provider)
    {
        await using var slice = await ImportRegistrationsTests.StartAsync(provider);
        await RegisterTroublesAsync(slice);

        var bytes = await ExportAsync(slice, RegistrationFormat.Xlsx);

        await using var workbook = new ZipArchive(new MemoryStream(bytes));
        var sheet = await new StreamReader(await workbook.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal)).OpenAsync()).ReadToEndAsync();
        Assert.Contains("=cmd|", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("240", sheet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("''@x")]
    [InlineData("'Abd")]
    [InlineData("＋33")]
    [InlineData("-")]
    [InlineData("plain")]
    [InlineData("")]
    public void A_guarded_cell_gives_its_text_back(string text) => Assert.Equal(text, SpreadsheetText.Unguard(SpreadsheetText.Guard(text)));

    private static async Task RegisterTroublesAsync(Slice slice)
    {
        var @event = Sample.OpenEvent();
        await slice.SendAsync(Sample.Registering(@event, "Mallory", "=cmd|' /C calc'!A0"));
        await slice.SendAsync(Sample.Registering(@event, "\u202Eevil", "＝1+1") with { Language = "fr" });
        var taro = Sample.Registering(@event, "太郎", "見本", "regular", "dinner");
        await slice.SendAsync(taro with { Person = taro.Person with { LatinGiven = "Tarō", LatinFamily = "Mihon", NameOrder = NameOrder.FamilyFirst, Dietary = "no \"nuts\",\nno; fish", AccessNeeds = "-" } });
        var cancelled = await slice.SendAsync(Sample.Registering(@event, "'-Quoted", "O'Sample", "online"));
        await slice.SendAsync(new CancelRegistration.Command("TEST24", cancelled.Code, null, null));
    }

    internal static Task<byte[]> ExportAsync(Slice slice, RegistrationFormat format, char separator = ',') => slice.ScopedAsync(async services =>
    {
        var file = await services.GetRequiredService<IMediator>().Send(new ExportRegistrations.Query("TEST24", new(), format, separator));
        return await file.ToArrayAsync(TestContext.Current.CancellationToken);
    });
}
