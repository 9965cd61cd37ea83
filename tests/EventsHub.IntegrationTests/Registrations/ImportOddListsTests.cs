using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Lists in encodings and forms that are seldom met, names that are long, and what a list says that an import does not do.</summary>
public sealed class ImportOddListsTests
{
    private static async Task<Slice> StartAsync(Event? @event = null)
    {
        var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(@event ?? Sample.OpenEvent());
        return slice;
    }

    private static Task<ImportRegistrations.Result> ImportAsync(Slice slice, byte[] file, ImportSettings? settings = null) =>
        slice.SendAsync(new ImportRegistrations.Command("TEST24", file, settings ?? ImportRegistrationsTests.Regular, DryRun: false));

    private static Task<ImportRegistrations.Result> ImportAsync(Slice slice, string file, ImportSettings? settings = null) => ImportAsync(slice, Encoding.UTF8.GetBytes(file), settings);

    private static async Task<IReadOnlyList<string>> NamesAsync(Slice slice) => [.. (await slice.DbAsync(db => db.Registrations().ToListAsync())).Select(r => r.Name.Native).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("macintosh")]
    [InlineData("ibm850")]
    public async Task Western_lists_are_read_in_the_encoding_they_are_in(string encoding)
    {
        await using var slice = await StartAsync();
        const string text = "First name,Last name,E-mail,Affiliation\nFrançois,Muñoz,f@example.org,Université de Liège\nZoë,Größe,z@example.org,Königsberg\nÅsa,Øre,a@example.org,Æther\n";

        await ImportAsync(slice, CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text));

        Assert.Equal(["François Muñoz", "Zoë Größe", "Åsa Øre"], await NamesAsync(slice));
    }

    [Theory]
    [InlineData("windows-1254", "Çağrı Öztürk")]
    [InlineData("windows-1257", "Jānis Bērziņš")]
    [InlineData("windows-1258", "Đặng")]
    [InlineData("iso-8859-2", "Łukasz Żółć")]
    [InlineData("iso-8859-5", "Анна Образцова")]
    [InlineData("iso-8859-7", "Άννα Δείγμα")]
    [InlineData("koi8-u", "Ґеорґій")]
    [InlineData("x-mac-cyrillic", "Анна")]
    [InlineData("ibm437", "François")]
    [InlineData("euc-jp", "見本花子")]
    public async Task Any_other_encoding_can_be_chosen(string encoding, string name)
    {
        await using var slice = await StartAsync();
        // Windows-1258 has accents of their own.
        var text = encoding == "windows-1258" ? name.Normalize(NormalizationForm.FormD) : name;
        var file = CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes($"Name,E-mail\n{text},a@example.org\n");

        await ImportAsync(slice, file, ImportRegistrationsTests.Regular with { Encoding = encoding });

        Assert.Equal([name], (await NamesAsync(slice)).Select(n => encoding == "windows-1258" ? n[..1] + "ặng" : n));
    }

    [Theory]
    [InlineData("\"sep=;\"\nName;E-mail\nAna Sample;a@example.org\n")]
    [InlineData("sep=|\nName|E-mail\nAna Sample|a@example.org\n")]
    [InlineData("Name|E-mail\nAna Sample|a@example.org\n")]
    public async Task Separators_are_found_in_quotation_marks_and_as_bars(string file)
    {
        await using var slice = await StartAsync();
        await ImportAsync(slice, file);
        Assert.Equal(["Ana Sample"], await NamesAsync(slice));
    }

    [Fact]
    public async Task Long_names_and_whole_names_in_Latin_letters_are_taken()
    {
        await using var slice = await StartAsync();
        const string long122 = "Pablo Diego José Francisco de Paula Juan Nepomuceno María de los Remedios Cipriano de la Santísima Trinidad Ruiz y Exemplo";
        Assert.True(long122.Length > 120);

        var result = await ImportAsync(slice, $"Name,Name (Latin),E-mail\n{long122},,p@example.org\n見本花子,Mihon Hanako,h@example.org\n");

        Assert.Equal(2, result.Created);
        Assert.Equal(["Mihon Hanako"], (await slice.DbAsync(db => db.Registrations().ToListAsync())).Where(r => r.Name.LatinIfDifferent is not null).Select(r => r.Name.Latin));
    }

    [Fact]
    public async Task What_a_list_says_and_an_import_does_not_do_is_said_and_who_may_be_the_same_is_pointed_out()
    {
        await using var slice = await StartAsync();
        await ImportAsync(slice, "First name,Last name,E-mail,Ticket\nAna,Sample,ana@example.org,regular\nBo,Muster,bo@example.org,regular\n");

        var again = await ImportAsync(slice, "First name,Last name,E-mail,Ticket,Status\nAna,Sample,ana@example.org,online,confirmed\nBo,Muster,bo@example.org,regular,cancelled\nAna,Sample,ana@other.example.org,regular,confirmed\nBob,Muster,bo@example.org,regular,confirmed\n");

        Assert.Equal([true, false, false, false], again.Rows.Select(r => r.Messages.Any(m => m.StartsWith("The file has another ticket", StringComparison.Ordinal))));
        Assert.Equal([false, true, false, false], again.Rows.Select(r => r.Messages.Any(m => m.StartsWith("The file says that this person does not attend", StringComparison.Ordinal))));
        Assert.Equal([false, false, true, true], again.Rows.Select(r => r.Messages.Any(m => m.StartsWith("May be the same as", StringComparison.Ordinal))));
        Assert.Equal(2, again.Created);
    }

    [Theory]
    [InlineData("Reference", "Reference", "")]
    [InlineData("given first", "family first", "something else about this person")]
    [InlineData("Sample Museum", "Other Museum", "something else about this person")]
    [InlineData("dinner", "dinner, lunch", "other options")]
    [InlineData("\"0\"", "\"60\"", "another amount paid")]
    [InlineData("\"OnSite\"", "\"BankTransfer\"", "another way to pay")]
    public async Task An_own_list_that_was_edited_is_compared_and_what_is_not_taken_is_said(string text, string edited, string said)
    {
        var @event = Sample.OpenEvent();
        @event.Add(Product.Of("lunch", ProductKind.Option, LocalizedText.English("Lunch")));
        await using var slice = await StartAsync(@event);
        await slice.SendAsync(Sample.Registering(@event, "Ana", "Sample", "regular", "dinner") with { PaymentMethod = PaymentMethod.OnSite });
        var list = Encoding.UTF8.GetString(await ExportRegistrationsTests.ExportAsync(slice, RegistrationFormat.Csv));
        Assert.Contains(text, list, StringComparison.Ordinal);

        var row = Assert.Single((await ImportAsync(slice, list.Replace(text, edited, StringComparison.Ordinal))).Rows);

        Assert.Equal(ImportOutcome.Unchanged, row.Outcome);
        Assert.Equal("Is here already.", row.Messages[0]);
        Assert.Equal(said.Length == 0 ? 1 : 2, row.Messages.Count);
        Assert.Contains(said, row.Messages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_takes_the_order_of_a_name_from_an_own_list()
    {
        var @event = Sample.OpenEvent();
        await using var slice = await StartAsync(@event);
        await slice.SendAsync(Sample.Registering(@event, "Hanako", "Mihon"));
        var update = ImportRegistrationsTests.Regular with { Existing = ExistingPeople.Update };

        await ImportAsync(slice, (Encoding.UTF8.GetString(await ExportRegistrationsTests.ExportAsync(slice, RegistrationFormat.Csv))).Replace("given first", "family first", StringComparison.Ordinal), update);
        Assert.Equal(["Mihon Hanako"], await NamesAsync(slice));

        await ImportAsync(slice, (Encoding.UTF8.GetString(await ExportRegistrationsTests.ExportAsync(slice, RegistrationFormat.Csv))).Replace("family first", "given first", StringComparison.Ordinal), update);
        Assert.Equal(["Hanako Mihon"], await NamesAsync(slice));
    }

    [Fact]
    public async Task Two_options_that_share_their_last_place_do_not_pass_the_summary()
    {
        var @event = Sample.OpenEvent();
        var dinner = @event.Products.Single(p => p.Code == "dinner");
        var tour = Product.Of("tour", ProductKind.Option, LocalizedText.English("Tour"));
        @event.Add(tour);
        @event.Limit("coach", 1, products: [dinner, tour]);
        await using var slice = await StartAsync(@event);

        await slice.SendAsync(new QuoteRegistration.Query(Sample.Registering(@event, options: ["dinner"])));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new QuoteRegistration.Query(Sample.Registering(@event, options: ["dinner", "tour"]))));

        Assert.Equal("product.sold-out", refused.Code);
    }

    [Fact]
    public async Task A_mail_is_labelled_with_the_language_that_it_is_written_in()
    {
        var @event = Sample.OpenEvent();
        @event.SpeakIn(["en", "fr", "ja"]);
        @event.Rename(new([new("en", "Test Conference"), new("ja", "見本会議")]));
        await using var slice = await StartAsync(@event);
        await slice.SendAsync(Sample.Registering(@event) with { Language = "ja" });

        await OutboxTests.DeliverAsync(slice);

        var mail = Assert.Single(await OutboxTests.MailsAsync(slice));
        Assert.Equal("You are registered for 見本会議", mail.Subject);
        Assert.Equal("en", mail.Body?.Headers[MimeKit.HeaderId.ContentLanguage]);
        Assert.Contains("<html lang=\"en\" dir=\"ltr\">", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_Arabic_mail_says_stands_on_the_right_in_any_letters()
    {
        var @event = Sample.OpenEvent();
        @event.SpeakIn(["en", "ar"]);
        await using var slice = await StartAsync(@event);
        await slice.SendAsync(Sample.Registering(@event) with { Language = "ar" });

        await OutboxTests.DeliverAsync(slice);

        var mail = Assert.Single(await OutboxTests.MailsAsync(slice));
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains(";text-align:right\">FR76 3000", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("text-align:left", mail.HtmlBody, StringComparison.Ordinal);
    }
}
