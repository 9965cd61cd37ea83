using EventsHub.Application.Accounts;
using EventsHub.Application.Badges;
using EventsHub.Application.Messages;
using EventsHub.Application.Pipeline;
using EventsHub.Application.Programme;
using EventsHub.Application.Programme.Exchange;
using EventsHub.Application.Registrations;
using EventsHub.Application.Trips;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Text;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.Application;

/// <summary>Puts the commands and queries, and the pipeline that every one of them travels, into a service collection.</summary>
public static class ApplicationSetup
{
    /// <summary>Adds MediatR with every handler and validator of this assembly. The behaviours run in the order given here.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<IMediator>(provider => new Mediator(provider.GetService!));
        services.Scan(scan => scan.FromAssemblyOf<EventsHubAssembly>()
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo<IOutboxHandler>(), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime());
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehavior<,>));
        services.AddScoped<AccessControl>();
        services.AddAccounts();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton(_ => FontLibrary.Open());
        services.AddSingleton<BadgePrinter>();
        services.AddSingleton<TravelPackWriter>();
        services.AddScoped<TicketDocument>();
        services.AddScoped<BadgeReader>();
        services.AddScoped<TravelPackDocument>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PrintShelf>();
        services.AddScoped<ProgrammeExport>();
        services.AddSingleton<ReleaseShelf>();
        services.AddScoped<PublishedProgramme>();
        services.AddTexts();
        return services;
    }
}

/// <summary>Names this assembly.</summary>
public abstract class EventsHubAssembly;
