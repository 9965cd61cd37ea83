using System.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Api;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Banking;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Invoices;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnOrder;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Pages;
using EventsHub.Registrations.Refunds;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Tickets;
using EventsHub.Registrations.Verbs;
using EventsHub.Registrations.Vouchers;
using EventsHub.Registrations.WaitingLists;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Verbs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Registrations;

/// <summary>Registrations and orders: the public form, people's own pages, the staff's list, import and export.</summary>
public sealed class RegistrationsModule : Module
{
    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ISales, Sales>();
        services.AddScoped<TicketDocument>();
        services.AddScoped<RegistrationLetters>();
        services.AddScoped<IRegistrationLetters>(scope => scope.GetRequiredService<RegistrationLetters>());
        services.AddScoped<IPersonRoles, AttendeeRoles>();
        services.AddScoped<IPersonalPart, OwnRegistrationsPart>();

        services.On<AttendeeRegistered>().Send(RegistrationMailKinds.RegistrationConfirmed, e => e.RegistrationId, when: e => e.IsTold);
        services.On<TicketReplaced>().Send(RegistrationMailKinds.RegistrationConfirmed, e => e.RegistrationId);
        services.On<RegistrationChanged>().Send(RegistrationMailKinds.RegistrationChanged, e => e.RegistrationId, when: e => e.IsTold);
        services.On<RegistrationCancelled>().Send(RegistrationMailKinds.RegistrationCancelled, e => e.RegistrationId);
        foreach (var (kind, step) in RegistrationMailKinds.Steps)
        {
            services.On<SaleAdvanced>().Send(kind, e => e.RegistrationId, when: e => e.Status == step);
            services.AddMailQueue<RegistrationMails>(kind);
        }

        services.On<SaleAdvanced>().Send(LapseSales.Kind, e => e.RegistrationId, when: e => e.LapsesAt is not null, due: e => e.LapsesAt);
        services.AddOutboxQueue<LapseSales>(LapseSales.Kind);
        services.On<RegistrationCancelled>().Handle<NoteFreePlaces>();
        services.On<RegistrationChanged>().Handle<NoteFreePlaces>();
        services.On<SaleAdvanced>().Handle<NoteFreePlaces>();
        services.AddOutboxQueue<OfferFreePlaces>(OfferFreePlaces.Kind, atOnce: 1);
        services.On<DecisionReleased>().Send(CarryOutDecisions.Kind, e => e.RegistrationId);
        services.AddOutboxQueue<CarryOutDecisions>(CarryOutDecisions.Kind);
        foreach (var (kind, news) in RegistrationMailKinds.ToBuyers)
        {
            services.On<BuyerAffected>().Send(kind, e => e.OrderId, when: e => e.News == news);
            services.AddMailQueue<OrderMails>(kind);
        }

        services.On<PlaceInvited>().Send(RegistrationMailKinds.PlaceInvited, e => e.RegistrationId);
        services.AddMailQueue<PlaceMails>(RegistrationMailKinds.PlaceInvited);
        services.On<EventMoved>().Send(TellOfMove.Kind, e => e.EventId, after: TellOfMove.Delay);
        services.AddOutboxQueue<TellOfMove>(TellOfMove.Kind, atOnce: 1);
        services.AddMailQueue<RegistrationMails>(RegistrationMailKinds.EventMoved);
        services.On<BuyerMoved>().Handle<EndOrderLinks>();
        services.On<OrderPaid>().Send(RegistrationMailKinds.OrderPaid, e => e.OrderId);

        services.AddMailQueue<RegistrationMails>(RegistrationMailKinds.RegistrationConfirmed, atOnce: 4);
        services.AddMailQueue<RegistrationMails>(RegistrationMailKinds.RegistrationChanged);
        services.AddMailQueue<RegistrationMails>(RegistrationMailKinds.RegistrationCancelled);
        services.AddMailQueue<RegistrationMails>(RegistrationMailKinds.OrderPaid);
        services.AddMailQueue<RegistrationMails>(RegistrationMailKinds.OwnLink);
        services.AddMailQueue<OrderMails>(RegistrationMailKinds.OrderLink);

        services.On<VoucherUsed>().Handle<CountVoucher>();
        services.On<VoucherFreed>().Handle<CountVoucher>();
        services.On<VoucherChanged>().Send(EndHolds.Kind, e => e.VoucherId, when: e => e.KeepsUntil is not null, due: e => e.KeepsUntil);
        services.AddOutboxQueue<EndHolds>(EndHolds.Kind);

        services.AddScoped<LinePlacing>();
        services.On<MoneyPaidBack>().Handle<NoteRefundPaid>();
        services.AddScoped<InvoiceComposer>();
        services.AddScoped<InvoiceDocument>();
        services.AddScoped<InvoiceIssuing>();
        services.AddScoped<OrderInvoices>();
        services.On<OrderChanged>().Handle<FollowOrder>();
        services.AddOutboxQueue<FollowInvoices>(FollowInvoices.Kind);
        services.On<InvoiceIssued>().Send(RegistrationMailKinds.InvoiceIssued, e => e.InvoiceId);
        services.AddMailQueue<InvoiceMails>(RegistrationMailKinds.InvoiceIssued);
    }

    /// <inheritdoc/>
    public override void AddWebServices(IServiceCollection services) => services.AddSingleton<SearchSeal>();

    /// <inheritdoc/>
    public override void MapApi(RouteGroupBuilder api)
    {
        api.MapPublicApi();
        api.MapGroupsApi();
        api.MapRegistrationsApi();
        api.MapRequestsApi();
        api.MapWaitingApi();
        api.MapCodesApi();
        api.MapInvoicesApi();
        api.MapVouchersApi();
        api.MapGlanceApi();
        api.MapBooksApi();
        api.MapBankApi();
        api.MapRefundsApi();
        api.MapClosingApi();
    }

    /// <inheritdoc/>
    public override IEnumerable<Command> VerbsFor(VerbHost host) => [RegistrationVerbs.Create(host), BankVerbs.Create(host), BooksVerbs.Create(host)];

    /// <inheritdoc/>
    public override IEnumerable<StaffLink> StaffLinks =>
    [
        new(15, t => t["At a glance"], "chart", "/glance", Permission.ViewEvent) { IsOfEvent = true },
        new(20, t => t["Registrations"], "people", "/registrations", Permission.ViewRegistrations) { IsOfEvent = true },
        new(21, t => t["Requests"], "question", "/requests", Permission.ViewRegistrations) { IsOfEvent = true },
        new(23, t => t["Waiting list"], "schedule", "/waiting", Permission.ViewRegistrations) { IsOfEvent = true },
        new(22, t => t["Codes"], "code", "/codes", Permission.ManageRegistrations) { IsOfEvent = true },
        new(24, t => t["Groups"], "people", "/groups", Permission.ViewRegistrations) { IsOfEvent = true },
        new(25, t => t["Invoices"], "invoice", "/invoices", Permission.ViewRegistrations) { IsOfEvent = true },
        new(27, t => t["Cash desk"], "bank", "/desk", Permission.ManageRegistrations) { IsOfEvent = true },
        new(115, t => t["Bank"], "bank", "/bank", Permission.ManageBank),
        new(122, t => t["Books"], "books", "/books", Permission.ViewMoney),
    ];

    /// <inheritdoc/>
    public override IEnumerable<PublicLink> PublicLinks => [new(30, t => t["Register"], "/register", frame => frame.IsRegistrationOpen)];
}
