using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventsHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Vouchers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "VoucherCode",
                table: "Registrations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "VoucherId",
                table: "Registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DiscountMinor",
                table: "OrderLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromHold",
                table: "OrderLines",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Vouchers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Batch = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    BatchNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    DiscountKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DiscountValue = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ProductIds = table.Column<string>(type: "TEXT", nullable: false),
                    MaxUses = table.Column<int>(type: "INTEGER", nullable: true),
                    Uses = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    IsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reserved = table.Column<int>(type: "INTEGER", nullable: false),
                    ReservedProductId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReservedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vouchers", x => x.Id);
                    table.CheckConstraint("CK_Vouchers_Uses", "\"Uses\" >= 0 AND (\"MaxUses\" IS NULL OR \"Uses\" <= \"MaxUses\")");
                    table.ForeignKey(
                        name: "FK_Vouchers_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlaceHolds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoucherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceHolds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlaceHolds_Vouchers_VoucherId",
                        column: x => x.VoucherId,
                        principalTable: "Vouchers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_VoucherId_RegisteredAt",
                table: "Registrations",
                columns: new[] { "VoucherId", "RegisteredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlaceHolds_ProductId",
                table: "PlaceHolds",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_PlaceHolds_VoucherId_ProductId",
                table: "PlaceHolds",
                columns: new[] { "VoucherId", "ProductId" });

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_EventId_Batch_BatchNumber",
                table: "Vouchers",
                columns: new[] { "EventId", "Batch", "BatchNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vouchers_EventId_Key",
                table: "Vouchers",
                columns: new[] { "EventId", "Key" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Registrations_Vouchers_VoucherId",
                table: "Registrations",
                column: "VoucherId",
                principalTable: "Vouchers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Registrations_Vouchers_VoucherId",
                table: "Registrations");

            migrationBuilder.DropTable(
                name: "PlaceHolds");

            migrationBuilder.DropTable(
                name: "Vouchers");

            migrationBuilder.DropIndex(
                name: "IX_Registrations_VoucherId_RegisteredAt",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "VoucherCode",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "VoucherId",
                table: "Registrations");

            migrationBuilder.DropColumn(
                name: "DiscountMinor",
                table: "OrderLines");

            migrationBuilder.DropColumn(
                name: "IsFromHold",
                table: "OrderLines");
        }
    }
}
