using EventsHub.Forms.Contracts;
using EventsHub.Forms.Editing;
using EventsHub.IntegrationTests.Registrations;
using EventsHub.Registrations.Invoices;
using EventsHub.Mailings.Bounces;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Sending;
using EventsHub.Mailings.Storage;
using EventsHub.Mailings.Unsubscribing;
using EventsHub.Mailings.Wording;
using EventsHub.Mailings.Writing;
using EventsHub.Registrations.Vouchers;
using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Accounts.Administration;
using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Keys;
using EventsHub.Accounts.OwnAccount;
using EventsHub.Accounts.Roles;
using EventsHub.Badges;
using EventsHub.Badges.Runs;
using EventsHub.Badges.Sheets;
using EventsHub.Badges.Templates;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Public;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.People.Contracts;
using EventsHub.People.Directory;
using EventsHub.People.OwnPage;
using EventsHub.People.Storage;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Books;
using EventsHub.Registrations.Checking;
using EventsHub.Registrations.Closing;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Export;
using EventsHub.Registrations.Glance;
using EventsHub.Registrations.Groups;
using EventsHub.Registrations.Import;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Refunds;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Shell.Pages;
using EventsHub.Testing;
using EventsHub.Trips.Files;
using EventsHub.Trips.Leaders;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Packs;
using EventsHub.Trips.Planning;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Pipeline;

/// <summary>A query changes nothing: every one is run on the sample event against a database that refuses to be written to, and the files that it
/// hands out are read to their end.</summary>
public sealed partial class QueriesWriteNothingTests
{
    private const string Code = "CAP24";

    [Fact]
    public async Task No_query_writes()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var seed = await SeedAsync(slice);
        Refusal refusal = new();
        await using var services = await ReadOnlyAsync(slice, refusal);
        List<string> troubles = [];

        foreach (var query in Queries(seed))
        {
            try
            {
                await RunAsync(services, query);
            }
            catch (Exception exception)
            {
                troubles.Add($"{NameOf(query.GetType())}: {exception.GetType().Name} {exception.Message}");
            }

            // A refusal that the query itself has caught is one all the same.
            troubles.AddRange(refusal.TakeAll().Select(sql => $"{NameOf(query.GetType())} writes: {sql}"));
        }

        Assert.True(troubles.Count == 0, string.Join('\n', troubles));
    }

    [Fact]
    public void Every_query_is_run()
    {
        var all = EventsHubModules.All.Catalogue.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>)))
            .Select(NameOf).Order(StringComparer.Ordinal).ToList();

        Assert.True(all.Count > 50);
        Assert.Equal(all, Queries(new()).Select(query => NameOf(query.GetType())).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_writes_is_noticed()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        await slice.InsertAsync(Sample.OpenEvent(Code));
        Refusal refusal = new();
        await using var services = await ReadOnlyAsync(slice, refusal);

        // Saves what it has changed.
        await Assert.ThrowsAsync<RefusedException>(() => SendAsync(services, new ChangeEventStatus.Command(Code, EventStatus.RegistrationClosed)));
        Assert.Equal(["a save"], refusal.TakeAll());
        // Changes rows where they are.
        await Assert.ThrowsAsync<RefusedException>(() => ScopedAsync(services, async scope =>
            await scope.GetRequiredService<EventsHubDb>().Outbox.ExecuteDeleteAsync()));
        Assert.StartsWith("DELETE", Assert.Single(refusal.TakeAll()), StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedException>(() => ScopedAsync(services, async scope =>
            await scope.GetRequiredService<EventsHubDb>().Database.ExecuteSqlRawAsync("update Outbox set Kind = 'x'")));
        Assert.Single(refusal.TakeAll());
    }

    private static IEnumerable<object> Queries(Seed seed)
    {
        BadgeSelection badges = new();
        var csv = "Given name,Family name,E-mail\nZoé,Échantillon,zoe2@example.org\n"u8.ToArray();
        return
        [
            new VerifyStorage.Query(),
            new FindEventHeading.Query(Code),

            new ShowHost.Query(),
            new FindHostDefaults.Query(),

            new ShowPublicEvent.Query(Code),
            new ShowEvent.Query(Code),
            new ListEvents.Query(),
            new ExportEvent.Query(Code),
            new ListPublicEvents.Query(),
            new ShowEventSetup.Query(Code),
            new DownloadEventLogo.Query(Code),
            new ListKeys.Query(Code),

            new ShowCheckList.Query(Code),
            new CheckCode.Query(Code, "2B.K7QA.ACDEFG.0.UNSGBYZZNP6UTPF4G755YSOSM5SJRSTUXFMQD7ZASO4O3PE57Y6CX76QMWI2N7UAWH5MFCBLG4Z6GE7WA5ZUBSKHRAHVBUPBOIBRQDI"),
            new CheckCode.Query(Code, "AYkKXayWd0u8zrMCCZqAVxCypZ5McKagdqA2eVG2570"),

            new ListStatements.Query(),
            new ListBankLines.Query(Search: "fees 500"),
            new ListBankLines.Query(seed.Statement, BankLineState.Placed),
            new ShowBankLine.Query(seed.BankLine),
            new FindOrders.Query("zoe"),
            new ReadBankTable.Query(csv, new()),
            new ListRefundsDue.Query(),
            new ListRefundRuns.Query(),
            new DownloadRefundFile.Query(seed.RefundRun),
            new ShowDesk.Query(Code),
            new ShowClosing.Query(Code, 1),
            new DownloadClosing.Query(Code, 1),
            new DownloadClosing.Query(Code, 1, AsCsv: true),

            new ListScopes.Query(),
            new ListTripLeaders.Query(seed.Trip),
            new ListDevices.Query(Code),
            new ListMyTokens.Query(),
            new ListMySeries.Query(),
            new FindMyAccount.Query(),
            new FindAccount.Query(seed.Account),
            new ListAccounts.Query(),
            new ListAccounts.Query("ada"),

            new ShowForm.Query(Code),
            new PreviewForm.Query(Code),
            new ShowEventForm.Query(Code),
            new QuoteRegistration.Query(seed.Registering),
            new QuoteOwnChange.Query(seed.Change),
            new DownloadPaymentCode.Query(Code, seed.Token),
            new DownloadTicket.Query(Code, seed.Token),
            new ShowOwnRegistration.Query(Code, seed.Token),
            new ShowOwnOrder.Query(Code, seed.OrderToken),
            new ListGroups.Query(Code, "sample"),
            new ListRequests.Query(Code),
            new ShowWaitingList.Query(Code),
            new QuoteGroup.Query(seed.Group),
            new ShowOwnGroup.Query(Code, seed.GroupToken),
            new ShowPlace.Query(Code, seed.PlaceToken),
            new ShowOwnInvoices.Query(Code, seed.OrderToken),
            new DownloadOwnInvoice.Query(Code, seed.OrderToken, seed.Invoice, InvoiceFormat.Pdf),
            new ShowOrderInvoices.Query(Code, seed.Registration),
            new ShowGlance.Query(Code),
            new ExportGlance.Query(Code, GlanceTable.Tickets, RegistrationFormat.Csv),
            new ShowBooks.Query(),
            new ExportBooks.Query(null, null, BooksFormat.Csv),
            new ExportReporting.Query(ReportingPart.Persons, null, null, RegistrationFormat.Csv),
            new ListInvoices.Query(Code),
            new ExportInvoices.Query(Code, RegistrationFormat.Csv),
            new ListInvoices.Query(Code, seed.Registration),
            new DownloadInvoice.Query(Code, seed.Invoice, InvoiceFormat.Xml),
            new ListVouchers.Query(Code),
            new ListVouchers.Query(Code, "sample"),
            new ShowVoucher.Query(Code, seed.Voucher),
            new ExportVouchers.Query(Code),
            new ListMailings.Query(Code),
            new ShowMailing.Query(Code, seed.Mailing),
            new ShowWriting.Query(Code),
            new PreviewMailing.Query(Code, seed.Mailing),
            new PreviewMailing.Query(Code, seed.Mailing, seed.Registration, "fr"),
            new ShowProgress.Query(Code, seed.Mailing),
            new ListMailWording.Query(Code),
            new ShowMailWording.Query(Code, RegistrationMail.Confirmed),
            new PreviewMailWording.Query(Code, RegistrationMail.Confirmed),
            new PreviewMailWording.Query(Code, RegistrationMail.PlaceOffered, seed.Registration, "fr", new() { Subject = new() { ["fr"] = "Place" }, Text = new() { ["fr"] = "{name} {until}" } }),
            new ExportNotReached.Query(Code, seed.Mailing),
            new ShowUnsubscribing.Query(Code, seed.UnsubscribeToken),
            new ShowOffer.Query(Code, "SAMPLE-10"),
            new DownloadOrderPaymentCode.Query(Code, seed.OrderToken),
            new DownloadCalendar.Query(Code, seed.Token),
            new PrefillRegistration.Query(Code, seed.PersonToken),
            new ShowOwnPage.Query(Code, seed.PersonToken),
            new ListPeople.Query(Code),
            new ListPeople.Query(Code, "zoe", PeopleFilter.NotRegistered),
            new ListPeople.Query(Code, Filter: PeopleFilter.Namesakes),
            new ShowPerson.Query(Code, seed.Person),
            new PreviewMerge.Query(Code, seed.Person, seed.OtherPerson),
            new ShowRegistration.Query(Code, seed.Registration),
            new CheckTicket.Query(Code, seed.Registration),
            new ShowRegistrationChoices.Query(Code),
            new ListRegistrations.Query(Code, new()),
            new ListRegistrations.Query(Code, new() { Search = "zoe" }, RegistrationSort.Name, Descending: true),
            new ReadImportFile.Query(Code, csv, new()),
            .. Enum.GetValues<RegistrationFormat>().Select(format => new ExportRegistrations.Query(Code, new(), format)),

            new DrawBadge.Query(Code, badges),
            new PreflightBadges.Query(Code, badges),
            new PreviewBadge.Query(Code, badges, BothSides: true),
            new ShowBadgeDesk.Query(Code, badges),
            new ListBadgeSheets.Query(Code),
            new ShowBadgeSheet.Query(Code, seed.Sheet),
            new ListBadgeTemplates.Query(Code),
            new ShowBadgeTemplate.Query(Code, seed.Template),
            new ExportBadgeTemplate.Query(Code, "Own"),
            new DrawBadgeTemplate.Query(Code, seed.Template),
            new ListPrintRuns.Query(Code),
            new ShowPrintRun.Query(Code, 1),

            new ShowSpeaker.Query(Code, seed.Speaker),
            new ShowTalk.Query(Code, seed.Talk),
            new ListSpeakers.Query(Code),
            new ListSpeakers.Query(Code, "a"),
            new ListSessionNames.Query(Code),
            new ShowProgramme.Query(Code),
            new ListWaitingTalks.Query(Code),
            new ShowProgrammeDay.Query(Code),
            new ListTracks.Query(Code),
            new DownloadTalkFile.Query(Code, seed.TalkFile),
            new ShowSession.Query(Code, seed.Session),
            new ListTalkTypes.Query(Code),
            new ListSpeakerNames.Query(Code, "a"),
            new ListProgrammeExports.Query(Code),
            .. Enum.GetValues<ProgrammeFormat>().Select(format => new ExportProgramme.Query(Code, format)),
            new ExportProgramme.Query(Code, ProgrammeFormat.Frab, Release: seed.Release),
            new ShowLastProgrammeImport.Query(Code),
            new ReadProgrammeFile.Query(Code, csv),
            new CompareReleases.Query(Code),
            new CompareReleases.Query(Code, 1, 2),
            new ListReleases.Query(Code),
            new FindRemovedTalk.Query(Code, seed.RemovedSlug),
            new ListPublicSpeakers.Query(Code),
            new ShowPublicNow.Query(Code),
            new ShowPublicSession.Query(Code, seed.PublicSession),
            .. Enum.GetValues<ProgrammeFormat>().Where(format => format != ProgrammeFormat.Signs).Select(format => new ExportPublicProgramme.Query(Code, format)),
            new ShowPublicFavourites.Query(Code, seed.FavouriteId),
            new ShowPublicProgramme.Query(Code),
            new ShowPublicProgramme.Query(Code, Search: "a"),
            new ShowPublicTalk.Query(Code, seed.Slug),
            new ShowPublicSpeaker.Query(Code, seed.SpeakerSlug),
            new ExportPublicTalk.Query(Code, seed.Slug),
            new ListPublicChanges.Query(Code),

            new DownloadOwnTripCalendar.Query(seed.TripToken),
            new ShowOwnTrip.Query(seed.TripToken),
            new DownloadOwnTravelPack.Query(seed.TripToken),
            new ExportTrip.Query(seed.Trip),
            new DownloadTripCalendar.Query(seed.Trip),
            new WriteTravelPack.Query(seed.Trip),
            new WriteTravelPack.Query(seed.Trip, seed.Traveller),
            new ShowTrip.Query(seed.Trip),
            new ListTrips.Query(),
            new ListTrips.Query(Past: true),
        ];
    }

    // The sample event with its programme, released, changed and released again; somebody registered; a trip; an account.
    private static async Task<Seed> SeedAsync(Slice slice)
    {
        var @event = Sample.OpenEvent(Code);
        foreach (var room in new[] { "auditorium", "planetarium", "imax", "altair", "vega", "poster-hall" })
        {
            @event.Open(room);
        }

        @event.TakeGroups(20, null);
        await slice.InsertAsync(@event);
        await slice.SendAsync(new ChangeEventLogo.Command(Code, Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10' fill='#123456'/></svg>")));
        await slice.SendAsync(new ImportProgramme.Command(Code, await File.ReadAllBytesAsync(Path.Combine(Programs.Root, "samples", "cap24", "programme.xml")), OnEventDates: true));
        var sessions = (await slice.SendAsync(new ShowProgramme.Query(Code))).Sessions.Where(s => s.Talks.Any(t => t.Speakers.Count > 0)).ToList();
        var (kept, removed) = (sessions[0], sessions[^1].Talks[0]);
        var talk = kept.Talks.First(t => t.Speakers.Count > 0);
        var file = await slice.SendAsync(new AddTalkFile.Command(Code, talk.Id, "slides.pdf", "%PDF-1.7"u8.ToArray()));
        var release = await slice.SendAsync(new ReleaseProgramme.Command(Code));
        await slice.SendAsync(new DeleteTalk.Command(Code, removed.Id));
        await slice.SendAsync(new ReleaseProgramme.Command(Code));

        var host = InvoicesTests.Host();
        host.BankAccount = new() { Holder = "Sample Museum", Iban = BankFiles.Account };
        await slice.SendAsync(new EditHost.Command(host));
        var voucher = await slice.SendAsync(new SaveVoucher.Command(Code, null, new() { Code = "SAMPLE-10", Discount = EventsHub.Registrations.Domain.DiscountKind.Percent, Percent = 10 }));
        var registered = await slice.SendAsync(Sample.Registering(@event, options: ["dinner"]) with { Voucher = "sample 10" });
        OrderGroup.Command group = new(Code, Guid.NewGuid(), "Sample Museum", new() { Given = "Sam", Email = "sam@example.org" }, [new() { Ticket = "online", Count = 2 }], [], null, null, Consent: true, "en");
        var ordered = await slice.SendAsync(group);
        var mailing = await slice.SendAsync(new SaveMailing.Command(Code, null, new() { Subject = new() { ["en"] = "News" }, Text = new() { ["en"] = "Hello {name}: {link}" } }));
        await slice.SendAsync(new SaveMailWording.Command(Code, RegistrationMail.Confirmed, new() { Subject = new() { ["en"] = "Welcome" }, Text = new() { ["en"] = "Hello {name}: {link}" } }));
        var unsubscribe = await slice.DbAsync(async db =>
        {
            var recipient = MailingRecipient.Of(mailing.Id, registered.RegistrationId, "a@example.org", "a@example.org", "en", isUnsubscribed: false, DateTime.UtcNow);
            db.MailingRecipients().Add(recipient);
            var token = UnsubscribeLinks.Add(db, await db.HostedEventAsync(Code, CancellationToken.None), recipient.Id, DateTime.UtcNow);
            await db.SaveChangesAsync();
            return token;
        });
        // Somebody else paid too much by transfer, which is ordered to be paid back, and something in cash.
        var paid = await slice.SendAsync(Sample.Registering(@event, "Bo"));
        var statement = (await slice.SendAsync(new ImportStatement.Command(BankFiles.Mt940([new(new(2030, 3, 4), 500, "Bo Échantillon", $"Fees {paid.Code}")]), "x.sta", new(), DryRun: false))).Statements[0].Id!.Value;
        var line = (await slice.SendAsync(new ListBankLines.Query(statement))).Lines[0].Id;
        await slice.SendAsync(new PlaceBankLine.Command(line, Guid.NewGuid(), Code, paid.Code));
        var run = await slice.SendAsync(new OrderRefunds.Command([new(Code, paid.Code, 26000)]));
        await slice.SendAsync(new NoteMoney.Command(Code, paid.Code, Guid.NewGuid(), LedgerKind.Payment, 10, null, Method: MoneyMethod.Cash));
        await slice.SendAsync(new CloseDay.Command(Code));
        var own = await slice.SendAsync(new ShowOwnRegistration.Query(Code, registered.Token));
        var sheet = await slice.SendAsync(new SaveBadgeSheet.Command(Code, null, new() { Name = "Cards" }));
        var template = await slice.SendAsync(new SaveBadgeTemplate.Command(Code, null, new() { Name = "Own", Document = FaceTemplate.CardDocument }));
        await slice.ScopedAsync(async services => await (await services.GetRequiredService<IMediator>().Send(new PrintBadges.Command(Code, new(), Sheet: sheet, Template: template))).ToArrayAsync(default));
        var trip = (await slice.SendAsync(new ImportTrip.Command(TripInputs.File("european-space-conference-2026.json"), ShiftTo: new(2030, 1, 27)))).Code;
        var traveller = (await slice.SendAsync(new ShowTrip.Query(trip))).Travellers[0].Id;
        var account = await slice.SendAsync(new InvitePerson.Command("ada@example.org", "Ada", "en", Role.Administrator, SendMail: false));
        slice.User.Id = account;
        var person = await slice.DbAsync(db => db.Registrations().Where(r => r.Id == registered.RegistrationId).Select(r => r.PersonId!.Value).SingleAsync());
        return new()
        {
            Account = account,
            Registering = Sample.Registering(@event, options: ["dinner"]),
            Change = new(Code, registered.Token, own.Version, own.Person, [], null, own.BillTo),
            Token = registered.Token,
            Person = person,
            OtherPerson = await slice.DbAsync(db => db.People().Where(p => p.Id != person).Select(p => p.Id).FirstAsync()),
            PersonToken = await slice.DbAsync(async db =>
            {
                var token = PersonLinks.Add(db, await db.HostedEventAsync(Code, CancellationToken.None), person, DateTime.UtcNow);
                await db.SaveChangesAsync();
                return token;
            }),
            Group = group,
            GroupToken = ordered.Token,
            PlaceToken = await slice.DbAsync(async db =>
            {
                var place = await db.Registrations().Where(r => r.Order!.Code == ordered.Code).Select(r => r.Id).FirstAsync();
                var token = OwnLinks.Add(db, await db.HostedEventAsync(Code, CancellationToken.None), place, DateTime.UtcNow);
                await db.SaveChangesAsync();
                return token;
            }),
            OrderToken = await slice.DbAsync(async db =>
            {
                var order = await db.Orders().Where(o => o.Registrations.Any(r => r.Id == registered.RegistrationId)).Select(o => o.Id).SingleAsync();
                var token = OrderLinks.Add(db, await db.HostedEventAsync(Code, CancellationToken.None), order, DateTime.UtcNow);
                await db.SaveChangesAsync();
                return token;
            }),
            Invoice = (await slice.SendAsync(new IssueInvoice.Command(Code, registered.Code))).Numbers[0],
            Registration = registered.Code,
            Voucher = voucher.Id,
            Mailing = mailing.Id,
            UnsubscribeToken = unsubscribe,
            Statement = statement,
            BankLine = line,
            RefundRun = run.RunId,
            Sheet = sheet,
            Template = template,
            Session = kept.Id,
            PublicSession = kept.ExternalId,
            Talk = talk.Id,
            Slug = talk.Slug,
            FavouriteId = talk.FavouriteId,
            TalkFile = file,
            Speaker = talk.Speakers[0].Id,
            SpeakerSlug = talk.Speakers[0].Slug,
            RemovedSlug = removed.Slug,
            Release = release.Version,
            Trip = trip,
            Traveller = traveller,
            TripToken = (await slice.SendAsync(new MakeTravellerLink.Command(trip, traveller))).Path.Split('/', '?')[3],
        };
    }

    // The application once more, on the same database, which it cannot write to.
    private static async Task<ServiceProvider> ReadOnlyAsync(Slice slice, Refusal refusal)
    {
        var connection = await slice.DbAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Database:Provider", nameof(DatabaseProvider.Sqlite)),
            new("Database:Connection", connection),
            new("Mail:Folder", slice.MailFolder),
            new("PublicAddress", "https://events.example.org"),
        ]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddEventsHub(configuration);
        services.ConfigureDbContext<EventsHubDb>(options => options.AddInterceptors(new RefusesToSave(refusal), new RefusesToWrite(refusal)));
        services.AddSingleton<ICurrentUser>(slice.User);
        services.AddSingleton<TimeProvider>(slice.Clock);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static Task RunAsync(IServiceProvider services, object request)
    {
        var result = request.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        return (Task)typeof(QueriesWriteNothingTests).GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result).Invoke(null, [services, request])!;
    }

    private static Task SendAsync<TResult>(IServiceProvider services, IRequest<TResult> request) => ScopedAsync(services, async scope =>
    {
        if (await scope.GetRequiredService<IMediator>().Send(request) is StreamedFile file)
        {
            await file.WriteAsync(Stream.Null, null, CancellationToken.None);
        }
    });

    private static async Task ScopedAsync(IServiceProvider services, Func<IServiceProvider, Task> use)
    {
        await using var scope = services.CreateAsyncScope();
        await use(scope.ServiceProvider);
    }

    private static string NameOf(Type query) => query.FullName!;

    // What the queries ask for; made up until something is stored.
    private sealed record Seed
    {
        public Guid Account { get; init; }

        public Register.Command Registering { get; init; } = Sample.Registering(Sample.OpenEvent(Code));

        public ChangeOwnRegistration.Command Change { get; init; } = new(Code, "", 0, new(), [], null, null);

        public string Token { get; init; } = "";

        public string OrderToken { get; init; } = "";

        public OrderGroup.Command Group { get; init; } = new(Code, Guid.Empty, "", new(), [], [], null, null, false, "en");

        public string GroupToken { get; init; } = "";

        public string PlaceToken { get; init; } = "";

        public Guid Voucher { get; init; }

        public Guid Mailing { get; init; }

        public string UnsubscribeToken { get; init; } = "";

        public string Invoice { get; init; } = "";

        public Guid Person { get; init; }

        public Guid OtherPerson { get; init; }

        public string PersonToken { get; init; } = "";

        public string Registration { get; init; } = "";

        public Guid Statement { get; init; }

        public Guid BankLine { get; init; }

        public Guid RefundRun { get; init; }

        public Guid Sheet { get; init; }

        public Guid Template { get; init; }

        public Guid Session { get; init; }

        public Guid PublicSession { get; init; }

        public Guid Talk { get; init; }

        public string Slug { get; init; } = "";

        public string FavouriteId { get; init; } = "";

        public Guid TalkFile { get; init; }

        public Guid Speaker { get; init; }

        public string SpeakerSlug { get; init; } = "";

        public string RemovedSlug { get; init; } = "";

        public string Release { get; init; } = "";

        public string Trip { get; init; } = "";

        public Guid Traveller { get; init; }

        public string TripToken { get; init; } = "";
    }

    /// <summary>What was refused.</summary>
    private sealed class Refusal
    {
        private readonly ConcurrentQueue<string> _all = new();

        public RefusedException Refuse(string what)
        {
            _all.Enqueue(what);
            return new(what);
        }

        public IReadOnlyList<string> TakeAll()
        {
            List<string> taken = [];
            while (_all.TryDequeue(out var what))
            {
                taken.Add(what);
            }

            return taken;
        }
    }

    private sealed class RefusedException(string what) : Exception($"Nothing may be written here: {what}");

    private sealed class RefusesToSave(Refusal refusal) : SaveChangesInterceptor
    {
        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) => throw refusal.Refuse("a save");

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            throw refusal.Refuse("a save");
    }

    private sealed class RefusesToWrite(Refusal refusal) : DbCommandInterceptor
    {
        public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
            Writing().IsMatch(result.CommandText) ? throw refusal.Refuse(result.CommandText) : result;
    }

    [GeneratedRegex(@"^\s*(INSERT|UPDATE|DELETE|MERGE|REPLACE|TRUNCATE|CREATE|ALTER|DROP)\b", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Writing();
}
