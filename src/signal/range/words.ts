import type { Role } from '../inputs';

/**
 * Other words people head a column with, in English and the commonest German, French and Spanish. Compared folded, so
 * `Item No.`, `item_no` and `ITEM-NO` are one. The role's own name always counts and goes before these.
 */
export const HEADERS: Partial<Record<Role, readonly string[]>> = {
  Product: ['SKU', 'Item', 'Item No', 'Item Code', 'Item Number', 'Item ID', 'Material', 'Material No', 'Material Number', 'Part', 'Part No', 'Part Number', 'Part ID', 'Article', 'Article No', 'Article Number', 'ART', 'Product ID', 'Product Code', 'Product No', 'Product Number', 'Product key', 'SKU ID', 'SKU Code', 'UPC', 'EAN', 'GTIN', 'Artikel', 'Artikelnummer', 'Artikel Nr', 'Artikelnr', 'Materialnummer', 'Produkt', 'Produktnummer', 'Teilenummer', 'Sachnummer', 'Produit', 'Code produit', 'Code article', 'Référence', 'Producto', 'Artículo', 'Código', 'Código de producto', 'Prodotto', 'Articolo'],
  Location: ['Site', 'Plant', 'Factory', 'Warehouse', 'WH', 'DC', 'Store', 'Branch', 'Country', 'Region', 'Market', 'Channel', 'Org', 'Ship from', 'Location code', 'Location ID', 'Standort', 'Werk', 'Lager', 'Lagerort', 'Niederlassung', 'Land', 'Ort', 'Emplacement', 'Site de production', 'Usine', 'Entrepôt', 'Ubicación', 'Planta', 'Almacén', 'Centro', 'Sede'],
  Customer: ['Sold to', 'Account', 'Client', 'Key account', 'Customer name', 'Kunde', 'Cliente'],
  Segment: ['Tier', 'Customer tier', 'Customer segment', 'Kundensegment', 'Segmento'],
  Source: ['Layer', 'Contributor', 'Demand type', 'Supply type', 'Forecast type', 'Origin', 'Quelle', 'Herkunft', 'Fuente', 'Origen'],
  Family: ['Product family', 'Product group', 'Group', 'Category', 'Product line', 'Line', 'Brand', 'Familie', 'Produktfamilie', 'Produktgruppe', 'Warengruppe', 'Famille', 'Famille de produits', 'Familia', 'Famiglia'],
  Class: ['ABC', 'ABC class', 'Product class', 'Service class', 'Klasse', 'ABC Klasse', 'Classe', 'Clase'],
  Substitute: ['Substitutes', 'Substitute product', 'Substitute item', 'Alternative', 'Alternative product', 'Alternative item', 'Alternate', 'Alternate item', 'Ersatz', 'Ersatzprodukt', 'Ersatzartikel', 'Ersatzmaterial', 'Substitut', 'Produit de substitution', 'Article de remplacement', 'Sustituto', 'Producto sustituto'],
  Name: ['Description', 'Product name', 'Item name', 'Product description', 'Item description', 'Material description', 'ART NAME', 'Text', 'Bezeichnung', 'Beschreibung', 'Artikelbezeichnung', 'Désignation', 'Libellé', 'Nom', 'Descripción', 'Nombre', 'Descrizione'],
  Measure: ['Key figure', 'Keyfigure', 'Data', 'Row', 'Type', 'Figure', 'Kennzahl', 'Größe', 'Mesure', 'Indicateur', 'Medida', 'Indicador'],
  Period: ['Month', 'Date', 'Week', 'Wk', 'CW', 'KW', 'ISO week', 'Calendar week', 'Year month', 'Year week', 'YYYYMM', 'YYYYWW', 'Bucket', 'Time', 'Fiscal period', 'Quarter', 'Qtr', 'Due', 'Due date', 'Month start', 'Week start', 'Monat', 'Datum', 'Periode', 'Woche', 'Kalenderwoche', 'Quartal', 'Zeitraum', 'Mois', 'Période', 'Semaine', 'Trimestre', 'Mes', 'Fecha', 'Período', 'Semana', 'Mese', 'Data inizio'],
  Year: ['Fiscal year', 'FY', 'Jahr', 'Geschäftsjahr', 'Année', 'Año', 'Anno'],
  Quantity: ['Qty', 'Units', 'Volume', 'Pieces', 'Pcs', 'Amount of units', 'Value', 'Menge', 'Stück', 'Stückzahl', 'Quantité', 'Qté', 'Volumen', 'Cantidad', 'Quantità'],
  Units: ['Quantity', 'Qty', 'Budget units', 'Budget quantity', 'Volume', 'Menge', 'Budgetmenge', 'Quantité', 'Cantidad', 'Unidades'],
  Revenue: ['Sales', 'Net sales', 'Turnover', 'Budget revenue', 'Revenue budget', 'Budget', 'AOP', 'Sales value', 'Net revenue', 'Amount', 'Value', 'Umsatz', 'Erlös', 'Nettoumsatz', 'Budgetumsatz', "Chiffre d'affaires", 'CA', 'Ventes', 'Ingresos', 'Ventas', 'Facturación', 'Ricavi'],
  Margin: ['Gross margin', 'GM', 'Gross profit', 'Contribution', 'Contribution margin', 'Budget margin', 'Marge', 'Bruttomarge', 'Rohertrag', 'Deckungsbeitrag', 'DB', 'Marge brute', 'Margen', 'Margen bruto'],
  COGS: ['CGS', 'Cost of goods sold', 'Cost of sales', 'Herstellkosten des Umsatzes', 'Wareneinsatz', 'Coût des ventes', 'Costo de ventas', 'Coste de ventas'],
  Price: ['ASP', 'Unit price', 'Net price', 'List price', 'Selling price', 'Sales price', 'Preis', 'Nettopreis', 'Verkaufspreis', 'Stückpreis', 'Prix', 'Prix unitaire', 'Prix de vente', 'Precio', 'Precio unitario', 'Precio de venta', 'Prezzo'],
  'Unit cost': ['Cost', 'Std cost', 'Standard cost', 'Cost per unit', 'Unit COGS', 'Material cost', 'Kosten', 'Stückkosten', 'Herstellkosten', 'Standardkosten', 'Coût', 'Coût unitaire', 'Coût standard', 'Costo', 'Coste', 'Costo unitario', 'Coste unitario'],
  'Opening stock': ['Opening inventory', 'Beginning inventory', 'Beginning stock', 'Starting stock', 'Start stock', 'Initial stock', 'On hand', 'Current stock', 'Stock', 'Inventory', 'Anfangsbestand', 'Bestand', 'Lagerbestand', 'Stock initial', 'Stock inicial', 'Inventario inicial', 'Existencias'],
  'On hand': ['Stock', 'Stock on hand', 'Current stock', 'Inventory', 'Inventory on hand', 'OH', 'Qty on hand', 'Quantity', 'Qty', 'Opening stock', 'Bestand', 'Lagerbestand', 'Aktueller Bestand', 'Menge', 'Stock disponible', 'Stock actuel', 'Existencias', 'Inventario', 'Stock actual', 'Giacenza'],
  'Target stock': ['Target', 'Target inventory', 'Safety stock', 'SS', 'Min stock', 'Minimum stock', 'Zielbestand', 'Sicherheitsbestand', 'Mindestbestand', 'Stock cible', 'Stock de sécurité', 'Stock objetivo', 'Stock de seguridad'],
  'Target cover': ['Cover', 'Days cover', 'Target coverage', 'Coverage', 'Periods of cover', 'Reichweite', 'Zielreichweite', 'Couverture', 'Cobertura'],
  'Max stock': ['Maximum stock', 'Max', 'Maximum', 'Max inventory', 'Maximum inventory', 'Höchstbestand', 'Maximalbestand', 'Stock maximum', 'Stock maximal', 'Stock máximo'],
  'Lead time': ['LT', 'Lead time days', 'Leadtime', 'Replenishment time', 'Lieferzeit', 'Wiederbeschaffungszeit', 'WBZ', 'Délai', 'Délai de livraison', 'Plazo', 'Plazo de entrega', 'Tiempo de entrega'],
  'Lot size': ['Lot', 'Batch', 'Batch size', 'Order multiple', 'Losgröße', 'Los', 'Taille de lot', 'Tamaño de lote', 'Lote'],
  'Minimum order': ['MOQ', 'Min order', 'Minimum order quantity', 'Min order qty', 'Mindestbestellmenge', 'Quantité minimale', 'Pedido mínimo'],
  'Expedite cost': ['Expediting cost', 'Rush cost', 'Eilzuschlag', 'Expresskosten', 'Coût express', 'Costo de urgencia'],
  Penalty: ['Penalty cost', 'Backorder cost', 'Stockout cost', 'Vertragsstrafe', 'Pönale', 'Pénalité', 'Penalización'],
  'Carrying rate': ['Holding rate', 'Carrying cost rate', 'Inventory carrying rate', 'Holding cost rate', 'Lagerkostensatz', 'Taux de possession'],
  Resource: ['Work center', 'Work centre', 'Line', 'Machine', 'Plant', 'Resource name', 'Ressource', 'Arbeitsplatz', 'Linie', 'Maschine', 'Ligne', 'Recurso', 'Línea'],
  'Available hours': ['Available', 'Hours', 'Capacity', 'Capacity hours', 'Cap', 'Verfügbare Stunden', 'Stunden', 'Kapazität', 'Heures disponibles', 'Heures', 'Capacité', 'Horas disponibles', 'Horas', 'Capacidad'],
  'Overtime hours': ['Overtime', 'OT hours', 'OT', 'Max overtime', 'Überstunden', 'Heures supplémentaires', 'Horas extra'],
  'Overtime cost': ['OT cost', 'Overtime rate', 'Cost per overtime hour', 'Überstundenkosten', 'Überstundensatz', 'Coût heures supplémentaires', 'Costo horas extra'],
  'Hours per unit': ['Hours', 'Run time', 'Time per unit', 'Std hours', 'Hours each', 'Stunden je Stück', 'Stückzeit', 'Heures par unité', 'Horas por unidad'],
  Component: ['Child', 'Component No', 'Component ID', 'Part', 'Komponente', 'Bauteil', 'Composant', 'Componente'],
  'Quantity per': ['Qty per', 'Per', 'Usage', 'Quantity per unit', 'Menge je', 'Menge pro', 'Quantité par', 'Cantidad por'],
  Receipts: ['Received', 'Receipt', 'Inbound', 'Scheduled receipts', 'Zugänge', 'Wareneingang', 'Réceptions', 'Recepciones'],
  Contributor: ['Source', 'Forecaster', 'Step', 'Planner', 'Made by', 'Forecast type', 'Ersteller', 'Auteur', 'Autor'],
  'Made in': ['Snapshot', 'Captured in', 'Captured at', 'Forecast date', 'Made at', 'Version', 'Erstellt in', 'Fait en', 'Hecho en'],
  Lag: ['Horizon', 'Lead', 'Lag periods', 'Versatz', 'Décalage', 'Desfase'],
  Opportunity: ['Opportunity ID', 'Deal', 'Opp', 'Chance', 'Verkaufschance', 'Opportunité', 'Oportunidad'],
  Stage: ['Deal stage', 'Phase', 'Étape', 'Etapa'],
  Probability: ['Prob', 'Likelihood', 'Win probability', 'Wahrscheinlichkeit', 'Probabilité', 'Probabilidad'],
  'Close date': ['Close', 'Closing date', 'Expected close', 'Abschlussdatum', 'Date de clôture', 'Fecha de cierre'],
  Slip: ['Slip periods', 'Delay', 'Verzug', 'Retard', 'Retraso'],
  Order: ['Order No', 'Order ID', 'Order number', 'Sales order', 'SO', 'Auftrag', 'Auftragsnummer', 'Commande', 'Pedido'],
  'Promise date': ['Promised', 'Due date', 'Due', 'Requested date', 'Delivery date', 'Zusagedatum', 'Liefertermin', 'Date promise', 'Fecha prometida'],
  'Ship date': ['Shipped on', 'Actual ship date', 'Versanddatum', "Date d'expédition", 'Fecha de envío'],
  Shipped: ['Shipped quantity', 'Qty shipped', 'Delivered', 'Geliefert', 'Expédié', 'Enviado'],
  Value: ['Amount', 'Order value', 'Setting value', 'Wert', 'Valeur', 'Valor'],
};

/** What a number under a period column, or a row of a Measure column, may be called in one input beside the role's own words. */
export const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  Demand: ['Demand', 'Forecast', 'Fcst', 'Demand plan', 'Demand forecast', 'Forecasted demand', 'Forecast volume', 'Forecast quantity', 'Consensus', 'Consensus demand', 'Sales plan', 'Planned sales', 'Sales forecast', 'Gross demand', 'Unconstrained', 'Unconstrained demand', 'Total expected demand', 'Independent demand', 'Bedarf', 'Nachfrage', 'Absatz', 'Absatzplan', 'Prognose', 'Demande', 'Prévision', 'Prévisions', 'Demanda', 'Pronóstico', 'Previsión', 'Domanda', 'Previsione'],
  Supply: ['Supply', 'Production', 'Supply plan', 'Production plan', 'Planned receipts', 'Scheduled receipts', 'Receipts', 'Planned production', 'Purchases', 'Purchase', 'Inbound', 'Open PO', 'On order', 'Suggested receipts', 'Transfer in', 'Versorgung', 'Produktion', 'Zugang', 'Zugänge', 'Beschaffung', 'Approvisionnement', 'Réceptions', 'Suministro', 'Producción', 'Abastecimiento', 'Recepciones', 'Fornitura', 'Produzione'],
  Actuals: ['Actual', 'Actuals', 'Sales', 'Shipments', 'Shipped', 'Actual sales', 'Sold', 'Qty sold', 'Units sold', 'Demand', 'Ist', 'Istabsatz', 'Verkauft', 'Réel', 'Ventes', 'Ventas', 'Real'],
  Forecasts: ['Forecast', 'Fcst', 'Forecast quantity', 'Prognose', 'Prévision', 'Pronóstico', 'Previsión'],
};

/** Words that begin or end the label of a row or column which adds others. */
export const TOTALS: readonly string[] = ['total', 'totals', 'subtotal', 'sub total', 'sub-total', 'grand total', 'overall total', 'sum', 'overall', 'ytd', 'full year', 'fy total', 'summe', 'gesamt', 'gesamtsumme', 'gesamtergebnis', 'zwischensumme', 'teilsumme', 'insgesamt', 'ergebnis', 'somme', 'sous-total', 'sous total', 'total général', 'totaux', 'suma', 'total general', 'totale'];
