using System.Collections;
using System.Reflection;
using System.Text;
using EventsHub.Badges;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Pipeline;
using EventsHub.Registrations.Registering;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Pipeline;

/// <summary>Whatever text stands in whatever field of whatever request, it is taken or refused with a reason, and never an error of ours.</summary>
public sealed class HostileTextTests
{
    private const string Code = "TEST24";

    // What no character is, halves of characters, what PostgreSQL cannot store, what turns the line round, what is too long, what stands for something in formats, SQL and patterns.
    private static readonly string[] Hostile =
    [
        "\uFFFE", "a\uFDD0b", "\uD800", "\uDC00\uD800", "a\0b", "\u202Egnirts\u202C", new string('x', 5000), string.Concat(Enumerable.Repeat("\U0001F468\u200D", 300)), "{0}'%",
    ];

    // Refusing one field at once hides what another would do, so that each text is also sent beside what is right.
    private static readonly Dictionary<string, string> Right = new(StringComparer.Ordinal)
    {
        ["TicketType"] = "regular", ["Language"] = "en", ["MainLanguage"] = "en", ["Currency"] = "EUR", ["Country"] = "FR", ["TimeZone"] = "Europe/Paris", ["Email"] = "zoe@example.org", ["ContactEmail"] = "zoe@example.org",
        ["AccentColour"] = "#123456", ["Colour"] = "#123456",
    };

    [Theory, EachDatabase]
    public async Task It_is_taken_or_refused_with_a_reason(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        List<string> troubles = [];
        Register.Result? seed = null;
        foreach (var type in Requests)
        {
            foreach (var (text, isAlone) in Hostile.SelectMany(text => new[] { (text, false), (text, true) }))
            {
                seed = await SeedAsync(slice, seed);
                try
                {
                    await RunAsync(slice, Make(type, "", text, isAlone, seed)!);
                }
                catch (Exception exception) when (exception is ValidationFailedException or DomainRuleException or StaleException or NotFoundException or ForbiddenException)
                {
                    // Refused with a reason.
                }
                catch (Exception exception)
                {
                    troubles.Add($"{type.DeclaringType?.Name} “{string.Concat(text.Take(12).Select(c => c is > ' ' and < '\x7F' ? $"{c}" : $"\\u{(int)c:X4}"))}” {(isAlone ? "beside what is right" : "")}: {exception.GetType().Name} {exception.Message.Split('\n')[0]}");
                }
            }
        }

        Assert.True(troubles.Count == 0, string.Join('\n', troubles.GroupBy(t => t.Split('“')[0] + t.Split("”")[1]).Select(same => $"{same.Count()} × {same.First()}")));
    }

    private static IEnumerable<Type> Requests => EventsHubModules.All.Catalogue.Assemblies.SelectMany(assembly => assembly.GetTypes())
        // Only PrintBadges sends it, with what it has printed.
        .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IBaseRequest).IsAssignableFrom(type) && type != typeof(MarkBadgesPrinted.Command)).OrderBy(type => type.FullName, StringComparer.Ordinal);

    // Some requests delete what the next need.
    private static async Task<Register.Result> SeedAsync(Slice slice, Register.Result? there)
    {
        if (there is not null && await slice.DbAsync(db => db.Events().AnyAsync(e => e.NormalizedCode == Code)))
        {
            return there;
        }

        await slice.InsertAsync(Sample.OpenEvent(Code));
        return await slice.SendAsync(Sample.Registering(Sample.OpenEvent(Code)));
    }

    private static Task RunAsync(Slice slice, object request)
    {
        var result = request.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        return (Task)typeof(HostileTextTests).GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(result).Invoke(null, [slice, request])!;
    }

    private static Task SendAsync<TResult>(Slice slice, IRequest<TResult> request) => slice.ScopedAsync(async services =>
    {
        if (await services.GetRequiredService<IMediator>().Send(request) is StreamedFile file)
        {
            await file.WriteAsync(Stream.Null, null, CancellationToken.None);
        }

        return true;
    });

    private static object? Make(Type type, string name, string text, bool isAlone, Register.Result seed)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return name == "EventCode" ? Code : name == "Code" && isAlone ? seed.Code : name == "Token" && isAlone ? seed.Token : isAlone && Right.TryGetValue(name, out var right) ? right : text;
        }

        if (type == typeof(byte[]))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        if (type == typeof(Guid))
        {
            return seed.RegistrationId;
        }

        if (type == typeof(bool))
        {
            return true;
        }

        if (type == typeof(DateOnly))
        {
            return new DateOnly(2030, 6, 24);
        }

        if (type.IsEnum || type.IsPrimitive || type.IsValueType)
        {
            return type == typeof(int) && name is "Version" ? 0 : type.IsEnum || !type.IsPrimitive ? Activator.CreateInstance(type) : Convert.ChangeType(1, type, null);
        }

        if (type == typeof(Stream))
        {
            return new MemoryStream(Encoding.UTF8.GetBytes(text));
        }

        if (type.IsArray)
        {
            var array = Array.CreateInstance(type.GetElementType()!, 1);
            array.SetValue(Make(type.GetElementType()!, name, text, isAlone, seed), 0);
            return array;
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            var of = type.GetGenericArguments();
            if (of.Length == 2)
            {
                var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(of))!;
                map.Add(of[0] == typeof(string) ? "en" : Make(of[0], name, text, isAlone, seed)!, Make(of[1], name, text, isAlone, seed));
                return map;
            }

            var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(of))!;
            list.Add(Make(of[0], name, text, isAlone, seed));
            return list;
        }

        // What nobody outside can make comes from no sender.
        if (type.GetConstructors().MaxBy(c => c.GetParameters().Length) is not { } constructor)
        {
            return null;
        }

        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Make(p.ParameterType, char.ToUpperInvariant(p.Name![0]) + p.Name[1..], text, isAlone, seed))]);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } && constructor.GetParameters().All(c => c.Name != p.Name)))
        {
            property.SetValue(made, Make(property.PropertyType, property.Name, text, isAlone, seed));
        }

        return made;
    }
}
