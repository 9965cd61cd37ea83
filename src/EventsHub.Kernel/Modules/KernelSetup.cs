using EventsHub.Documents.Text;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EventsHub.Kernel.Modules;

/// <summary>Registers the kernel's services and the parts of the modules that the kernel calls: handlers, validators, storage
/// checks, housekeeping and upgrades of data.</summary>
public static class KernelSetup
{
    /// <summary>Adds all of them. Pipeline behaviours run in the order in which they are registered here.</summary>
    public static IServiceCollection AddKernel(this IServiceCollection services, IConfiguration configuration, ModuleCatalogue modules)
    {
        services.AddSingleton(modules);
        services.AddScoped<IMediator>(provider => new Mediator(provider.GetService!));
        services.Scan(scan => scan.FromAssemblies(modules.Assemblies)
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo<IStorageCheck>(), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo<IHousekeeping>(), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(classes => classes.AssignableTo<IDataUpgrade>(), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime());
        services.AddScoped<UnitOfWork>();
        services.AddScoped<DataUpgrades>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehavior<,>));
        services.AddDataProtection().SetApplicationName("EventsHub").PersistKeysToDbContext<EventsHubDb>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Texts>().AddSingleton<IStringLocalizer>(provider => provider.GetRequiredService<Texts>());
        services.AddSingleton(_ => FontLibrary.Open());
        services.AddSingleton<PublicAddress>();
        services.AddMail(configuration);
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxDelivery>();
        services.AddHostedService<OutboxRelay>();
        services.AddHostedService<HousekeepingRounds>();
        return services;
    }

    private static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<MailServer>();
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail"));
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Host is { Length: > 0 }
                ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
                : ActivatorUtilities.CreateInstance<FolderTransport>(provider));
    }
}
