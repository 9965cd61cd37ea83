using EventsHub.Registrations.Domain;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Storage;

/// <summary>The tables of this module. Other modules reach their data through the types in Contracts.</summary>
internal static class RegistrationsTables
{
    public static DbSet<Order> Orders(this EventsHubDb db) => db.Set<Order>();

    public static DbSet<OrderLine> OrderLines(this EventsHubDb db) => db.Set<OrderLine>();

    public static DbSet<Invoice> Invoices(this EventsHubDb db) => db.Set<Invoice>();

    public static DbSet<Answer> Answers(this EventsHubDb db) => db.Set<Answer>();

    public static DbSet<Voucher> Vouchers(this EventsHubDb db) => db.Set<Voucher>();

    public static DbSet<PlaceHold> PlaceHolds(this EventsHubDb db) => db.Set<PlaceHold>();

    public static DbSet<LedgerEntry> LedgerEntries(this EventsHubDb db) => db.Set<LedgerEntry>();

    public static DbSet<BankStatement> BankStatements(this EventsHubDb db) => db.Set<BankStatement>();

    public static DbSet<BankLine> BankLines(this EventsHubDb db) => db.Set<BankLine>();

    public static DbSet<BankPlacing> BankPlacings(this EventsHubDb db) => db.Set<BankPlacing>();

    public static DbSet<DayClosing> DayClosings(this EventsHubDb db) => db.Set<DayClosing>();

    public static DbSet<ClosedEntry> ClosedEntries(this EventsHubDb db) => db.Set<ClosedEntry>();

    public static DbSet<RefundRun> RefundRuns(this EventsHubDb db) => db.Set<RefundRun>();

    public static DbSet<OrderedRefund> OrderedRefunds(this EventsHubDb db) => db.Set<OrderedRefund>();

    public static DbSet<Registration> Registrations(this EventsHubDb db) => db.Set<Registration>();
}
