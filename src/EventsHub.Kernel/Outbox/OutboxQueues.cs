using EventsHub.Kernel.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventsHub.Kernel.Outbox;

/// <summary>How a module says who delivers a kind of message, in its <c>AddServices</c>.</summary>
public static class OutboxQueues
{
    /// <summary>Adds the queue of a kind of message.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="kind">The kind, such as <c>mail.registration-confirmed</c>.</param>
    /// <param name="atOnce">How many messages one server delivers at the same time.</param>
    public static IServiceCollection AddOutboxQueue<THandler>(this IServiceCollection services, string kind, int atOnce = 2) where THandler : class, IOutboxHandler
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new OutboxQueue(kind, atOnce, scope => scope.GetRequiredService<THandler>()));
    }

    /// <summary>Adds the queue of a kind of mail. It waits while the mail server does not answer.</summary>
    /// <param name="services">The services of the program.</param>
    /// <param name="kind">The kind, such as <c>mail.registration-confirmed</c>.</param>
    /// <param name="atOnce">How many mails one server sends at the same time.</param>
    public static IServiceCollection AddMailQueue<THandler>(this IServiceCollection services, string kind, int atOnce = 2) where THandler : class, IOutboxHandler
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new OutboxQueue(kind, atOnce, scope => scope.GetRequiredService<THandler>()) { Destination = all => all.GetRequiredService<MailServer>() });
    }
}
